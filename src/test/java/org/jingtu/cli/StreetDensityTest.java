package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Density along streets through the command line. */
class StreetDensityTest {
    @TempDir
    private Path folder;

    @Test
    void pointsBesideAStreetAreSpreadAlongIt() throws Exception {
        Path points = Files.writeString(folder.resolve("points.csv"), "id,x,y\na,500,4\nb,500,90\n");
        Path streets = Files.writeString(
                folder.resolve("streets.csv"), "id;wkt\n1;LINESTRING(0 0, 1000 0)\n2;LINESTRING(0 500, 1000 500)\n");
        Path out = folder.resolve("density.csv");
        CommandRun run = CommandRun.of(
                        "density --points {0} --network {1} --crs planar --kernel epanechnikov --bandwidth 100 --cell 10 --out {2}",
                        points, streets, out)
                .done();
        assertThat(run.card().at("/result/pointsOnStreets").asInt()).isEqualTo(1);
        assertThat(run.card().at("/result/pointsOffStreets").asInt()).isEqualTo(1);
        double sum = 0;
        for (String[] row : rows(out, "x,y,density")) {
            sum += Double.parseDouble(row[2]) / 1000 * 10;
        }
        assertThat(rows(out, "x,y,density")).hasSize(200);
        assertThat(sum).isCloseTo(1, within(0.01));
        Path shapes = folder.resolve("density.geojson");
        CommandRun.of(
                        "density --points {0} --network {1} --crs planar --bandwidth 100 --cell 10 --split simple --out {2}",
                        points, streets, shapes)
                .done();
        assertThat(Files.readString(shapes)).contains("LineString");
    }
}
