package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.SourceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all analyses on files share: options for reading, the plane, the card, and exits 0, 1 and 2. */
abstract class FileAnalysis implements Callable<Integer> {
    private static final int EXIT_UNUSABLE = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--out", description = "ends in .csv, .geojson or .gpkg; rasters also .tif or .asc")
    Path out = Path.of("");

    @Option(names = "--crs", description = "EPSG:n, GCJ-02, BD-09 or planar (metres)")
    private @Nullable String crs;

    @Option(names = "--encoding", description = "such as GB18030; default: found out")
    private @Nullable String encoding;

    @Option(names = "--x", paramLabel = "COLUMN")
    private @Nullable String x;

    @Option(names = "--y", paramLabel = "COLUMN")
    private @Nullable String y;

    @Option(names = "--id", paramLabel = "COLUMN", description = "of the file whose rows come out")
    @Nullable
    String id;

    @Option(names = "--time", paramLabel = "COLUMN")
    @Nullable
    String time;

    @Option(names = "--weight", paramLabel = "COLUMN", description = "never guessed")
    @Nullable
    String weight;

    @Option(names = "--zone", description = "time zone of times without offset; default Asia/Shanghai")
    private String zone = "Asia/Shanghai";

    @Option(names = "--seed", description = "of what is drawn at random; default 1, kept in the card")
    long seed = 1;

    @Option(names = "--threads", description = "results do not depend on it")
    int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    private boolean planar;

    final AnalysisCard card = new AnalysisCard();

    /** Reads, computes, writes; fills the card. */
    abstract void analyse() throws IOException;

    /** Whether there are rows to write; some processes answer by their card alone. */
    boolean needsOut() {
        return true;
    }

    /** Whether coordinates are plane metres, in and out. */
    final boolean isPlanar() {
        return planar;
    }

    /** Says so for a file that is not read as a layer. */
    final void planar(boolean inMetres) {
        planar = inMetres;
    }

    final boolean hasOut() {
        return !out.toString().isEmpty();
    }

    @Override
    public final Integer call() throws IOException {
        CommandLine command = command();
        if (threads < 1) {
            throw usage("--threads needs at least 1");
        }
        if (needsOut() && !hasOut()) {
            throw usage("Missing required option: '--out=<out>'");
        }
        try {
            analyse();
        } catch (UnusableDataException e) {
            Map<String, Object> problem = new LinkedHashMap<>(e.details());
            problem.put("code", e.code());
            problem.put("detail", String.valueOf(e.getMessage()));
            command.getOut().println(JSON.writeValueAsString(problem));
            command.getErr().println(e.code() + ": " + e.getMessage());
            return EXIT_UNUSABLE;
        }
        card.parameter("seed", seed);
        card.parameter("threads", threads);
        command.getOut().println(JSON.writeValueAsString(card.toMap(command.getCommandName())));
        return 0;
    }

    final CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("called without picocli");
        }
        return spec.commandLine();
    }

    final ParameterException usage(String message) {
        return new ParameterException(command(), message);
    }

    /** Declared options for a file; columns by name where they are given. */
    final SourceOptions source() {
        return new SourceOptions(crs, encoding, null, Map.of(), "")
                .withColumn(ColumnRole.X, x)
                .withColumn(ColumnRole.Y, y)
                .withColumn(ColumnRole.TIME, time);
    }

    /** For a file of shapes beside the points: its own places are no columns of the points' names. */
    final SourceOptions shapeSource() {
        return new SourceOptions(crs, encoding, null, Map.of(), "areas");
    }

    /** Reads a file, tells the person and the card, and refuses files without a usable row. */
    final Layer read(String role, Path file, SourceOptions options, List<String> numbers, Layer.Want want) {
        return read(role, file, options, Layer.Columns.of(numbers), want);
    }

    final Layer read(String role, Path file, SourceOptions options, Layer.Columns columns, Layer.Want want) {
        long start = System.nanoTime();
        Layer layer = Layer.read(file, options, columns, want);
        planar = layer.isPlanar();
        card.input(role, file, layer);
        card.seconds("read", System.nanoTime() - start);
        command().getErr().printf("%s: %,d rows read, %,d used%n", file.getFileName(), layer.rowsRead(), layer.size());
        if (layer.size() == 0) {
            throw new UnusableDataException(
                    "nothing-usable",
                    "No row of " + file.getFileName() + " can be used"
                            + (layer.refused().isEmpty()
                                    ? "."
                                    : ": " + layer.refused().get(0).get("message")),
                    Map.of("refused", layer.refused()));
        }
        return layer;
    }

    final ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw usage("--zone is a time zone such as Asia/Shanghai, not '" + zone + "'");
        }
    }

    /** Tells the person how far a long computation is. */
    final Progress progress() {
        return new PrintedProgress(command().getErr());
    }
}
