package org.jingtu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.exchange.batch.ExportService;
import org.jingtu.platform.BadRequestException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a collection; the ending of the file tells the format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes issues, areas, roads, zones or facilities to .geojson .gpkg .zip (a shapefile) .kml .csv .xlsx or, points, .gpx (WGS 84 / CGCS2000 degrees)")
final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "COLLECTION")
    private String collection = "";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--no-bom", description = "CSV without the byte order mark, which Excel needs to show Chinese")
    private boolean plain;

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(out.getFileName());
        try {
            FeatureSink.Format format = FeatureSink.Format.of(name.substring(name.lastIndexOf('.') + 1));
            try (ConfigurableApplicationContext context = CommandContext.open()) {
                ExportService exports = context.getBean(ExportService.class);
                exports.check(collection, format);
                OutputStream file = Files.newOutputStream(out);
                if (!plain) {
                    file.write(format.mark());
                }
                exports.export(collection, format, file);
            }
            return 0;
        } catch (BadRequestException | UnusableDataException e) {
            System.err.println(e.getMessage());
            return Jingtu.EXIT_USAGE;
        }
    }
}
