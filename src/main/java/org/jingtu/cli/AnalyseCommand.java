package org.jingtu.cli;

import picocli.CommandLine.Command;

/** Analysis on files, without database or Spring: one JSON parameter card on standard output. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = "Analyses files: CSV, GeoJSON, shapefile, GeoPackage",
        subcommands = {
            AutocorrelationCommand.class,
            ClustersCommand.class,
            CoverageCommand.class,
            DensityCommand.class,
            EffectCommand.class,
            EmergingCommand.class,
            HotspotsCommand.class,
            KnoxCommand.class,
            MatchCommand.class,
            OutliersCommand.class,
            RipleyCommand.class,
            ScanCommand.class,
            SitingCommand.class,
            ZonalCommand.class
        })
final class AnalyseCommand {}
