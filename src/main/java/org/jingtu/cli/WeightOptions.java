package org.jingtu.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jingtu.analysis.Contiguity;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is whose neighbour; one of the options, else the automatic band. */
final class WeightOptions {
    @Option(names = "--band", paramLabel = "M", description = "metres, or auto (default)")
    private @Nullable String band;

    @Option(names = "--neighbours", paramLabel = "K", description = "the k nearest")
    private @Nullable Integer neighbours;

    @Option(names = "--contiguity", description = "queen or rook, of areas whose vertices agree exactly")
    private @Nullable String contiguity;

    @Option(names = "--kernel-weights", description = "bisquare within the band")
    private boolean kernelWeights;

    @Option(names = "--weights", paramLabel = "FILE", description = "i,j[,w] by id")
    private @Nullable Path weights;

    @Option(names = "--style", description = "B binary or as given (default of hotspots), W rows divided by their sums")
    private @Nullable String style;

    @Option(
            names = "--self",
            arity = "1",
            description = "whether a place is its own neighbour; true makes Gi*, false Gi")
    private @Nullable Boolean self;

    private @Nullable SpatialWeights given;

    void require(FileAnalysis analysis, boolean areas) {
        if (Stream.of(band, neighbours, contiguity, weights)
                        .filter(o -> o != null)
                        .count()
                > 1) {
            throw analysis.usage("only one of --band, --neighbours, --contiguity and --weights can be given");
        }
        if (contiguity != null && (!areas || !Set.of("queen", "rook").contains(contiguity))) {
            throw analysis.usage("--contiguity is queen or rook, and needs --areas");
        }
        if (neighbours != null && neighbours < 1) {
            throw analysis.usage("--neighbours needs at least 1");
        }
        if (kernelWeights && (neighbours != null || contiguity != null || weights != null)) {
            throw analysis.usage("--kernel-weights goes with --band only");
        }
        if (style != null && !Set.of("B", "W").contains(style)) {
            throw analysis.usage("--style is B or W, not '" + style + "'");
        }
    }

    /** For Gi*: binary with self unless the options say otherwise. */
    SpatialWeights weights(FileAnalysis analysis, Places places) {
        return weights(analysis, places, places.values());
    }

    /** The same. @param values that an automatic band is chosen for */
    SpatialWeights weights(FileAnalysis analysis, Places places, double[] values) {
        return chosen(analysis, places, values, true, "B");
    }

    /** For autocorrelation: rows standardised, without self, unless the options say otherwise. */
    SpatialWeights weightsOfOthers(FileAnalysis analysis, Places places) {
        return chosen(analysis, places, places.values(), false, "W");
    }

    private SpatialWeights chosen(
            FileAnalysis analysis, Places places, double[] values, boolean selfByDefault, String styleByDefault) {
        boolean withSelf = self == null ? selfByDefault : self;
        String chosenStyle = style == null ? styleByDefault : style;
        given = neighbours(analysis, places, values);
        given = withSelf ? given.withSelf() : given;
        analysis.card.parameter("style", chosenStyle);
        analysis.card.parameter("self", withSelf);
        return chosenStyle.equals("W") ? given.rowStandardised() : given;
    }

    /** The weights before rows were standardised, unless the options ask for that. */
    SpatialWeights asGiven(SpatialWeights chosen) {
        return style == null && given != null ? given : chosen;
    }

    private SpatialWeights neighbours(FileAnalysis analysis, Places places, double[] values) {
        PlanarPoints centres = places.centres();
        PlanarPolygons areas = places.areas();
        if (weights != null) {
            analysis.card.parameter("weights", String.valueOf(weights.getFileName()));
            return WeightsFile.read(weights, numbered(places.ids()), places.size());
        }
        if (contiguity != null && areas != null) {
            analysis.card.parameter("contiguity", contiguity);
            return SpatialWeights.contiguity(areas, contiguity.equals("rook") ? Contiguity.ROOK : Contiguity.QUEEN);
        }
        if (neighbours != null) {
            analysis.card.parameter("neighbours", neighbours);
            return SpatialWeights.nearest(centres, Math.min(neighbours, places.size() - 1));
        }
        double metres;
        if (band == null || band.equals("auto")) {
            AutomaticScale scale = AutomaticScale.band(centres, values, places.pitchMetres(), analysis.threads);
            metres = scale.metres();
            analysis.card.reason("bandMetres", scale.reason());
        } else {
            metres = Numbers.positive(analysis, "--band", band);
        }
        analysis.card.parameter("bandMetres", metres);
        analysis.card.parameter("kernelWeights", kernelWeights);
        return kernelWeights
                ? SpatialWeights.bisquare(centres, metres)
                : SpatialWeights.band(centres, metres, analysis.threads);
    }

    private static Map<String, Integer> numbered(List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (numbers.put(ids.get(i), i) != null) {
                throw new UnusableDataException(
                        "repeated-id",
                        "Two rows have the id " + ids.get(i) + ", so the weights cannot tell them apart.",
                        Map.of("id", ids.get(i)));
            }
        }
        return numbers;
    }
}
