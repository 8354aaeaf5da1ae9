package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.close;
import static org.jingtu.cli.CommandRun.golden;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line on files, held against the reference implementations. */
class AnalyseCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private String output = "";
    private String errors = "";

    @ParameterizedTest
    @CsvSource({
        "grid_input, grid_queen8",
        "grid_input, grid_band24",
        "grid_input, grid_knn5",
        "gridholes_input, gridholes_rook"
    })
    void hotspotsOfCellsWithNeighboursFromAFile(String input, String name) throws Exception {
        Path out = folder.resolve("cells.csv");
        run(
                "hotspots",
                "--cells",
                golden(input),
                "--value",
                "value",
                "--x",
                "col",
                "--y",
                "row",
                "--crs",
                "planar",
                "--weights",
                golden(name + "_nb"),
                "--style",
                "B",
                "--self",
                "true",
                "--correction",
                "fdr",
                "--p",
                "normal",
                "--out",
                out.toString());
        Golden expected = Golden.read(name + "_localG.csv");
        List<String[]> rows = rows(out, "id,x,y,value,z,p,q,class");
        assertThat(rows).hasSize(expected.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)[0]).isEqualTo(expected.text("i", i));
            close(rows.get(i)[4], expected.column("z_GiStar_B")[i], 1e-9);
            close(rows.get(i)[5], expected.column("p_GiStar_B")[i], 1e-9);
            close(rows.get(i)[6], expected.column("p_BH")[i], 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quartic, 80, quartic80",
        "triweight, 80, triweight80",
        "epanechnikov, 80, epan80",
        "gaussian, 40, gauss40"
    })
    void densityAtCellCentres(String kernel, String bandwidth, String column) throws Exception {
        Path out = folder.resolve("density.csv");
        run(
                "density",
                "--points",
                golden("points"),
                "--crs",
                "planar",
                "--kernel",
                kernel,
                "--bandwidth",
                bandwidth,
                "--cell",
                "25",
                "--extent",
                "0,0,1000,800",
                "--per",
                "m2",
                "--out",
                out.toString());
        double[] expected = Golden.read("kde_grid.csv").column(column);
        double peak = Arrays.stream(expected).max().orElseThrow();
        double[] found = new double[expected.length];
        for (String[] row : rows(out, "x,y,density")) {
            int cell = (int) (Double.parseDouble(row[1]) / 25) * 40 + (int) (Double.parseDouble(row[0]) / 25);
            found[cell] = Double.parseDouble(row[2]);
        }
        assertThat(found).containsExactly(expected, within(1e-10 * peak));
    }

    @Test
    void zonalTellsWhenAnAreaWasLastVisited(@TempDir Path here) throws Exception {
        Path points = Files.writeString(
                here.resolve("fixes.csv"),
                """
                x,y,seen
                5,5,2026-02-20 09:00
                6,6,2026-02-20 10:30
                7,5,2026-02-19 23:00
                25,5,2026-02-21 01:00
                """);
        Path areas = Files.writeString(
                here.resolve("streets.csv"),
                """
                id;wkt
                A;POLYGON((0 0,10 0,10 10,0 10,0 0))
                B;POLYGON((40 0,50 0,50 10,40 10,40 0))
                """);
        Path out = here.resolve("last.csv");
        CommandRun.of("zonal --points {0} --areas {1} --time seen --crs planar --out {2}", points, areas, out)
                .done();
        List<String[]> rows = CommandRun.rows(out, "id,count,weight,per_ha,first,last");
        assertThat(rows.get(0)).containsSubsequence("2026-02-19 23:00", "2026-02-20 10:30");
        assertThat(rows.get(1)[1]).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"contains, 1", "covers, 2"})
    void zonalCountsBoundariesAsAsked(String predicate, int column) throws Exception {
        Path out = folder.resolve("zones.csv");
        run(
                "zonal",
                "--points",
                golden("zonal_points"),
                "--areas",
                golden("zonal_polygons"),
                "--weight",
                "v",
                "--crs",
                "planar",
                "--predicate",
                predicate,
                "--out",
                out.toString());
        List<String> expected = Files.readAllLines(GOLDEN.resolve("zonal_expected.csv"));
        List<String[]> rows = rows(out, "id,count,weight,per_ha");
        assertThat(rows).hasSize(expected.size() - 1);
        for (int a = 0; a < rows.size(); a++) {
            String[] row = expected.get(a + 1).split(";");
            assertThat(rows.get(a)[0]).isEqualTo(row[0]);
            assertThat(rows.get(a)[1]).isEqualTo(row[column]);
            assertThat(Double.parseDouble(rows.get(a)[2])).isEqualTo(Double.parseDouble(row[column + 2]));
        }
    }

    @ParameterizedTest
    @CsvSource({"exact, 5e-7", "0.05, 2e-2"})
    void coverageOfLinesByVehicles(String resolution, double tolerance) throws Exception {
        Path out = folder.resolve("coverage.csv");
        Path roads = folder.resolve("roads.csv");
        run(
                "coverage",
                "--tracks",
                golden("cov_tracks"),
                "--areas",
                golden("cov_zones"),
                "--crs",
                "planar",
                "--resolution",
                resolution,
                "--roads",
                golden("cov_roads_expected"),
                "--roads-out",
                roads.toString(),
                "--out",
                out.toString());
        List<String> expected = Files.readAllLines(GOLDEN.resolve("cov_expected.csv"));
        List<String[]> rows = rows(out, "id,area_m2,covered_m2,coverage,passes_1,passes_2,passes_3,passes_4,unknown");
        for (int a = 0; a < rows.size(); a++) {
            String[] row = expected.get(a + 1).split(";");
            for (int k = 1; k <= 4; k++) {
                close(rows.get(a)[3 + k], Double.parseDouble(row[1 + k]), tolerance);
            }
        }
        List<String> lengths = Files.readAllLines(GOLDEN.resolve("cov_roads_expected.csv"));
        List<String[]> found = rows(roads, "id,length_m,covered_m,passes_1,passes_2,passes_3,passes_4");
        for (int r = 0; r < found.size(); r++) {
            close(found.get(r)[2], Double.parseDouble(lengths.get(r + 1).split(";")[3]), 5e-7);
            close(found.get(r)[4], Double.parseDouble(lengths.get(r + 1).split(";")[4]), 5e-7);
        }
    }

    @Test
    void coverageOfFixesByTime() throws Exception {
        Path fixes = folder.resolve("fixes.csv");
        List<String> lines = new ArrayList<>(List.of("vehicle,time,x,y"));
        for (int i = 0; i <= 10; i++) {
            lines.add("7,2026-06-28 05:00:" + (10 + i) + "," + i * 2 + ",5");
        }
        Files.write(fixes, lines);
        Path zones = folder.resolve("zones.csv");
        Files.writeString(zones, "id;wkt\nA;POLYGON((0 0,20 0,20 10,0 10,0 0))\n");
        Path out = folder.resolve("coverage.csv");
        run(
                "coverage",
                "--tracks",
                fixes.toString(),
                "--areas",
                zones.toString(),
                "--crs",
                "planar",
                "--swath",
                "4",
                "--passes",
                "1",
                "--resolution",
                "0.1",
                "--out",
                out.toString());
        String[] row =
                rows(out, "id,area_m2,covered_m2,coverage,passes_1,unknown").get(0);
        assertThat(row[0]).isEqualTo("A");
        close(row[2], 80, 1e-2);
    }

    @Test
    void gapsArePolygonsLargestFirstAndSliversAreCounted() throws Exception {
        Path tracks = folder.resolve("lines.csv");
        Files.writeString(tracks, "vehicle;wkt\n7;LINESTRING(0 5,20 5)\n");
        Path zones = folder.resolve("zones.csv");
        Files.writeString(
                zones, "id;wkt\nA;POLYGON((0 0,20 0,20 9,0 9,0 0))\nB;POLYGON((0 6.8,20 6.8,20 7.2,0 7.2,0 6.8))\n");
        Path gaps = folder.resolve("gaps.geojson");
        run(
                "coverage",
                "--tracks",
                tracks.toString(),
                "--areas",
                zones.toString(),
                "--crs",
                "planar",
                "--swath",
                "4",
                "--out",
                folder.resolve("coverage.csv").toString(),
                "--gaps-out",
                gaps.toString());
        JsonNode features =
                JsonMapper.builder().build().readTree(Files.readString(gaps)).at("/features");
        assertThat(features.size()).isEqualTo(2);
        close(features.at("/0/properties/gap_m2").asString(), 60, 1e-9);
        close(features.at("/1/properties/gap_m2").asString(), 40, 1e-9);
        JsonNode card = JsonMapper.builder().build().readTree(output);
        assertThat(card.at("/result/gapSlivers").asInt()).isEqualTo(1);
        close(card.at("/result/gapSliverM2").asString(), 4, 1e-9);
        assertThat(card.at("/parameters/gapWidthMetres").asDouble()).isEqualTo(0.5);
    }

    @Test
    void theCardSaysWhatWasUsedAndWhatWasRefused() throws Exception {
        Path points = folder.resolve("points.csv");
        Files.writeString(points, "编号,经度,纬度\n一,113.60,27.20\n二,,27.21\n三,113.61,27.21\n");
        run(
                "density",
                "--points",
                points.toString(),
                "--bandwidth",
                "300",
                "--cell",
                "100",
                "--out",
                folder.resolve("d.csv").toString());
        JsonNode card = JsonMapper.builder().build().readTree(output);
        assertThat(card.at("/input/rows").asInt()).isEqualTo(3);
        assertThat(card.at("/input/used").asInt()).isEqualTo(2);
        assertThat(card.at("/input/refused/0/line").asInt()).isEqualTo(3);
        assertThat(card.at("/seconds/compute").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id,x,y\n", "<html><body>not a table</body></html>\n", "id,x,y\n1,NaN,Infinity\n"})
    void unusableFilesExitWith1AndLeaveNoOutput(String text) throws Exception {
        Path points = folder.resolve("points.csv");
        Files.writeString(points, text);
        Path out = folder.resolve("out.csv");
        int exit = execute(
                "density",
                "--points",
                points.toString(),
                "--crs",
                "planar",
                "--bandwidth",
                "10",
                "--cell",
                "1",
                "--out",
                out.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(output).contains("\"code\"");
        assertThat(errors).doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kernel=round", "--cell=-3", "--bandwidth=wide", "--colour=red"})
    void wrongOptionsExitWith2(String option) {
        int exit = execute(
                "density",
                "--points",
                golden("points"),
                "--crs",
                "planar",
                "--bandwidth",
                "10",
                "--cell",
                "10",
                "--out",
                folder.resolve("out.csv").toString(),
                option);
        assertThat(exit).isEqualTo(2);
        assertThat(errors).isNotBlank().doesNotContain("\tat ");
    }

    private void run(String... arguments) {
        CommandRun run = CommandRun.ofArguments(arguments).done();
        output = run.output();
    }

    private int execute(String... arguments) {
        CommandRun run = CommandRun.ofArguments(arguments);
        output = run.output();
        errors = run.errors();
        return run.exit();
    }
}
