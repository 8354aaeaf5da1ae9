package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * CGCS2000 Gauss-Krüger grids against PROJ 9.1.1: three places in each of the 64 zones (3° and 6°, with and without zone
 * number), up to 1.7° and 3.2° from the central meridian, from {@code cs2cs -f %.6f EPSG:4490 EPSG:n}. A longer list in
 * the same columns can be named by the system property {@code gauss-krueger.csv}.
 */
class GaussKruegerGoldenTest {
    private static final double METRES_A_DEGREE = 111_320;
    private static final String GOLDEN = "src/test/resources/golden/gauss_krueger_proj.csv";

    @Test
    void gridsAgreeWithProjToAMillimetre() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("gauss-krueger.csv", GOLDEN)));
        double worst = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] pair = {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
            Datum.of("EPSG:" + cells[0]).toDegrees(pair);
            double off = metres(pair, Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
            assertThat(off).as(line).isLessThan(0.001);
            worst = Math.max(worst, off);
        }
        assertThat(lines).hasSizeGreaterThan(192);
        assertThat(worst).isPositive();
        System.out.println("WORST " + worst + " of " + lines.size());
    }

    @Test
    void shiftsOfWebMapsAreUndoneWithinADecimetre() {
        SplittableRandom random = new SplittableRandom(20_260);
        for (int i = 0; i < 10_000; i++) {
            double lon = 74 + 60 * random.nextDouble();
            double lat = 4 + 49 * random.nextDouble();
            double[] gcj = {lon, lat};
            ChinaShift.degreesToGcj02(gcj);
            ChinaShift.gcj02ToDegrees(gcj);
            assertThat(metres(gcj, lon, lat)).isLessThan(0.001);
            double[] baidu = {lon, lat};
            ChinaShift.degreesToBd09(baidu);
            ChinaShift.bd09ToDegrees(baidu);
            assertThat(metres(baidu, lon, lat)).isLessThan(0.001);
        }
    }

    private static double metres(double[] pair, double lon, double lat) {
        return METRES_A_DEGREE * Math.hypot((pair[0] - lon) * Math.cos(Math.toRadians(lat)), pair[1] - lat);
    }
}
