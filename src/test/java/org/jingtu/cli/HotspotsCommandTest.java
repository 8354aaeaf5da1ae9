package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.close;
import static org.jingtu.cli.CommandRun.golden;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hotspots of points in a grid, by effort, and of areas by population. */
class HotspotsCommandTest {
    private static final String RATES = "id,x,y,value,z,p,q,class,count,exposure";

    @TempDir
    private Path folder;

    /** 40 points in the cell around (250, 250), one in each cell of the lowest row, on 0…1000 × 0…1000. */
    private Path points() throws Exception {
        List<String> lines = new ArrayList<>(List.of("id,x,y"));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 60; i++) {
            lines.add("p" + i + "," + (210 + random.nextInt(80)) + "," + (210 + random.nextInt(80)));
        }
        lines.add("west,0,0");
        lines.add("east,1000,1000");
        return Files.write(folder.resolve("points.csv"), lines);
    }

    @Test
    void everyPointIsCountedInItsOwnCell() throws Exception {
        Path out = folder.resolve("cells.csv");
        CommandRun.of(
                        "hotspots --points {0} --crs planar --grid square --cell 100 --band 150 --p normal --out {1}",
                        points(), out)
                .done();
        double sum = 0;
        for (String[] row : rows(out, "id,x,y,value,z,p,q,class")) {
            double value = Double.parseDouble(row[3]);
            sum += value;
            if (row[1].equals("250.0") && row[2].equals("250.0")) {
                assertThat(value).isEqualTo(60);
                assertThat(row[7]).isEqualTo("3");
            }
        }
        assertThat(sum).isEqualTo(62);
    }

    @Test
    void aGeoPackageReadsBackAsItWasWritten() throws Exception {
        Path first = folder.resolve("cells.gpkg");
        CommandRun.of(
                        "hotspots --points {0} --crs planar --grid square --cell 100 --band 150 --out {1}",
                        points(), first)
                .done();
        Path second = folder.resolve("again.csv");
        CommandRun run = CommandRun.of(
                        "hotspots --areas {0} --value value --id id --crs planar --band 150 --p normal --out {1}",
                        first, second)
                .done();
        List<String[]> rows = rows(second, "id,x,y,value,z,p,q,class");
        assertThat(rows).hasSize(121);
        assertThat(rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).sum())
                .isEqualTo(62);
        assertThat(run.card().at("/input/format").asString()).isEqualTo("geopackage");
    }

    @Test
    void byEffortUnpatrolledCellsAreBlankAndKilometresAddUp() throws Exception {
        Path tracks = Files.writeString(
                folder.resolve("tracks.csv"),
                "vehicle,wkt\n1,\"LINESTRING (50 250, 950 250)\"\n2,\"LINESTRING (50 50, 50 950)\"\n");
        Path out = folder.resolve("cells.csv");
        CommandRun run = CommandRun.of(
                        "hotspots --points {0} --effort {1} --crs planar --grid square --cell 100 --band 150 --out {2}",
                        points(), tracks, out)
                .done();
        double kilometres = 0;
        int blank = 0;
        for (String[] row : rows(out, RATES)) {
            kilometres += Double.parseDouble(row[9]);
            blank += row[4].isEmpty() ? 1 : 0;
            assertThat(row[4].isEmpty()).isEqualTo(Double.parseDouble(row[9]) == 0);
        }
        assertThat(kilometres).isCloseTo(1.8, within(1e-9));
        assertThat(run.card().at("/result/noData").asInt()).isEqualTo(blank).isPositive();
        assertThat(run.card().at("/parameters/p").asString()).isEqualTo("exact");
    }

    @Test
    void areasByPopulationShowRatesShrunkByEmpiricalBayes() throws Exception {
        Path out = folder.resolve("areas.csv");
        CommandRun.of(
                        "hotspots --cells {0} --id i --x cx --y cy --value cases --population pop --weights {1} --crs planar --out {2}",
                        golden("nc_input"), golden("nc_count_nb"), out)
                .done();
        Golden expected = Golden.read("nc_EBest.csv");
        List<String[]> rows = rows(out, RATES);
        for (int i = 0; i < rows.size(); i++) {
            close(rows.get(i)[3], expected.column("eb")[i], 1e-9);
        }
    }

    @Test
    void aStudyAreaOfRoadsTakesTheCellsTheyRunThrough() throws Exception {
        Path roads = Files.writeString(
                folder.resolve("roads.csv"),
                "id,wkt\n1,\"LINESTRING (5 250, 995 250)\"\n2,\"LINESTRING (5 650, 995 650)\"\n3,\"LINESTRING (5 850, 995 850)\"\n4,\"LINESTRING (5 950, 995 950)\"\n");
        Path out = folder.resolve("cells.csv");
        CommandRun.of(
                        "hotspots --points {0} --study-area {1} --crs planar --grid square --cell 100 --band 150 --out {2}",
                        points(), roads, out)
                .done();
        assertThat(rows(out, "id,x,y,value,z,p,q,class")).hasSize(40);
    }

    @Test
    void aWrongOptionIsAnsweredShortly() {
        CommandRun run = CommandRun.of("hotspots --points {0} --colour red", "points.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors().lines().count()).isLessThanOrEqualTo(3);
    }
}
