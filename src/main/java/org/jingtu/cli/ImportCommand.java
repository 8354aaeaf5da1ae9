package org.jingtu.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.batch.ImportRequest;
import org.jingtu.exchange.batch.ImportService;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints one JSON report a file; exit 0 done, 1 some file unusable, 2 wrong usage, 3 internal. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes files over into the database: issues, areas, roads, zones, tracks, patrols, facilities")
final class ImportCommand implements Callable<Integer> {
    private static final int EXIT_UNUSABLE = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(index = "0", paramLabel = "KIND", description = "what the files hold")
    private String kind = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV, GeoJSON, shapefile, GeoPackage")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private ColumnOptions columns = new ColumnOptions();

    @Option(names = "--zone", description = "time zone of times without offset; default Asia/Shanghai")
    private @Nullable String zone;

    @Option(names = "--area-kind", description = "kind of areas that state none, such as community")
    private @Nullable String areaKind;

    @Option(names = "--facility-kind", description = "kind of facilities that state none, such as toilet")
    private @Nullable String facilityKind;

    @Option(names = "--vehicle-kind", description = "kind of vehicles not registered yet, such as plough")
    private @Nullable String vehicleKind;

    @Option(names = "--source", description = "source of issues that state none, such as patrol")
    private @Nullable String source;

    @Option(names = "--issue-category", description = "category of issues whose own is unknown, such as broken_road")
    private @Nullable String issueCategory;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                System.err.println("there is no readable file " + file);
                return Jingtu.EXIT_USAGE;
            }
        }
        try (ConfigurableApplicationContext context = CommandContext.open()) {
            ImportService imports = context.getBean(ImportService.class);
            imports.markAbandoned();
            int exit = 0;
            for (Path file : files) {
                exit = Math.max(exit, importOne(imports, file));
            }
            return exit;
        }
    }

    private int importOne(ImportService imports, Path file) {
        String name = String.valueOf(file.getFileName());
        ImportRequest request = new ImportRequest(
                kind, name, file, columns.toSourceOptions(), settings(), System.getProperty("user.name"));
        try {
            out.println(JSON.writeValueAsString(
                    imports.run(request, rows -> System.err.printf("%s: %,d rows read%n", name, rows))));
            return 0;
        } catch (UnusableDataException e) {
            Map<String, Object> problem = new HashMap<>(e.details());
            problem.put("code", e.code());
            problem.put("detail", String.valueOf(e.getMessage()));
            problem.put("fileName", name);
            out.println(JSON.writeValueAsString(problem));
            System.err.println(name + ": " + e.getMessage());
            return EXIT_UNUSABLE;
        } catch (BadRequestException e) {
            System.err.println(e.getMessage());
            return Jingtu.EXIT_USAGE;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        put(settings, "zone", zone);
        put(settings, "area-kind", areaKind);
        put(settings, "facility-kind", facilityKind);
        put(settings, "vehicle-kind", vehicleKind);
        put(settings, "source", source);
        put(settings, "category", issueCategory);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
