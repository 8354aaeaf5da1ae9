package org.jingtu.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The plan of the house: who may import whom, and what only some rooms may touch. */
class ArchitectureTest {
    /** Lowest first; a package imports only from tiers below its own. */
    private static final List<Set<String>> TIERS = List.of(
            Set.of("analysis"),
            Set.of("platform", "geo"),
            Set.of("exchange", "ogc", "photo", "tile", "result"),
            Set.of("area", "road", "facility", "account"),
            Set.of("issue", "cleaning", "track"),
            Set.of("lattice"),
            Set.of("hotspot", "density", "coverage", "emerging", "outlier", "cluster", "pattern", "scan", "zonal"),
            Set.of("citizen", "contrast", "crew", "download", "effect", "inquiry", "siting"),
            Set.of("summary", "inspection"),
            Set.of("bulletin"),
            Set.of("cli", "demo"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jingtu");

    @Test
    void packagesImportOnlyFromTiersBelow() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String room = room(from);
                String other = room(dependency.getTargetClass());
                if (!room.isEmpty() && !other.isEmpty() && !room.equals(other) && tier(other) >= tier(room)) {
                    wrong.add(room + " imports " + other + ": " + from.getSimpleName() + " -> "
                            + dependency.getTargetClass().getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageHasATier() {
        Set<String> rooms = CLASSES.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).allMatch(room -> tier(room) >= 0);
    }

    @Test
    void noCycles() {
        slices().matching("org.jingtu.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void analysisIsPure() {
        classes()
                .that()
                .resideInAPackage("org.jingtu.analysis..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.jingtu.analysis..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.io..",
                        "org.jspecify..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.jingtu.analysis..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|Path|Input|Output|Reader|Writer).*")
                .check(CLASSES);
    }

    @Test
    void onlyGeoKnowsGeoTools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jingtu.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..")
                .check(CLASSES);
    }

    @Test
    void onlyRepositoriesCollectionsAndTileLayersTouchJdbc() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Collection")
                .and()
                .haveSimpleNameNotEndingWith("TileLayer")
                .and()
                .doNotHaveFullyQualifiedName("org.jingtu.platform.BinaryCopy")
                .and()
                .doNotHaveFullyQualifiedName("org.jingtu.exchange.GeoPackageRows") // a file format that is a database
                .and(DescribedPredicate.describe(
                        "are not nested in one", c -> c.getEnclosingClass().isEmpty()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc.core..", "org.postgresql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void onlyControllersEnginesAndSecurityTouchHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .doNotHaveFullyQualifiedName("org.jingtu.cli.CommandContext") // leaves controllers out by annotation
                .and()
                .resideOutsideOfPackages(
                        "org.jingtu.tile..", "org.jingtu.ogc..", "org.jingtu.platform..", "org.jingtu.account..")
                .and(DescribedPredicate.describe(
                        "are not nested in one", c -> c.getEnclosingClass().isEmpty()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl)")))
                .isEmpty();
    }

    @Test
    void recordsHoldNoArrays() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isRecord)
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> !f.getModifiers().toString().contains("STATIC"))
                        .filter(f -> f.getRawType().isArray())
                        .map(f -> f.getFullName()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> without = files.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    @Test
    void filesStayReadable() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Map<Path, Long> lengths = files.filter(f -> f.toString().matches(".*\\.(java|sql|sh)"))
                    .collect(Collectors.toMap(f -> f, ArchitectureTest::lines));
            assertThat(lengths)
                    .allSatisfy((file, lines) ->
                            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(400));
            long[] sorted = lengths.entrySet().stream()
                    .filter(e -> e.getKey().startsWith("src/main/java"))
                    .mapToLong(Map.Entry::getValue)
                    .sorted()
                    .toArray();
            assertThat(sorted[sorted.length / 2]).as("median of lines").isLessThanOrEqualTo(80);
            assertThat(sorted[(int) (sorted.length * 0.95)])
                    .as("95th percentile of lines")
                    .isLessThanOrEqualTo(300);
        }
    }

    @Test
    void testsDoNotSleep() throws IOException {
        String sleep = "Thread." + "sleep";
        String disabled = "@Dis" + "abled";
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> read(f).contains(sleep) || read(f).contains(disabled)))
                    .isEmpty();
        }
    }

    @Test
    void loggingIsOurs() {
        String jar = Objects.requireNonNull(
                        LoggerFactory.class.getProtectionDomain().getCodeSource())
                .getLocation()
                .getPath();
        assertThat(jar).contains("slf4j-api-2").doesNotContain("geotools");
    }

    private static String room(JavaClass javaClass) {
        String[] parts = javaClass.getPackageName().split("\\.");
        boolean ours = parts.length >= 3 && javaClass.getPackageName().startsWith("org.jingtu.");
        return ours ? parts[2] : "";
    }

    private static int tier(String room) {
        for (int t = 0; t < TIERS.size(); t++) {
            if (TIERS.get(t).contains(room)) {
                return t;
            }
        }
        return -1;
    }

    private static boolean hasClasses(Path folder) {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().list())).anyMatch(name -> name.endsWith(".java"));
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
