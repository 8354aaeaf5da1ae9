package org.jingtu.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.density.DensityOptions;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.density.Kernel;
import org.jingtu.analysis.density.KernelDensity;
import org.jingtu.geo.MetricCrs;
import org.junit.jupiter.api.Test;

class DensityTileImageTest {
    private static final double LONGITUDE = 113.6;
    private static final double LATITUDE = 27.2;

    private final MetricCrs plane = MetricCrs.at(LONGITUDE, LATITUDE);
    private final DensityField field = field();
    private final DensityTileImage image = new DensityTileImage(field, DensityBreaks.of(peak()));

    private double peak() {
        double[] x = {LONGITUDE};
        double[] y = {LATITUDE};
        plane.toMetres(x, y);
        return field.at(x[0], y[0]);
    }

    /** One issue, quartic of 500 m. */
    private DensityField field() {
        double[] x = {LONGITUDE};
        double[] y = {LATITUDE};
        plane.toMetres(x, y);
        RasterGrid grid = RasterGrid.covering(x[0] - 505, y[0] - 505, x[0] + 505, y[0] + 505, 10);
        DensityRaster raster = KernelDensity.of(PlanarPoints.of(x, y), grid, DensityOptions.of(Kernel.QUARTIC, 500));
        return DensityField.of(raster);
    }

    @Test
    void aStoredFieldComesBack() {
        DensityField back = DensityField.inflate(field.grid(), field.deflated());
        double x = field.grid().centreX(50);
        double y = field.grid().centreY(50);
        assertThat(back.at(x, y)).isEqualTo(field.at(x, y)).isCloseTo(3 / (Math.PI * 500 * 500) * 1e4, within(1e-8));
        assertThat(back.at(x + 5000, y)).isZero();
    }

    @Test
    void aPlaceHasTheSameColourAtEveryZoom() throws IOException {
        double longitude = LONGITUDE + 0.0021;
        double latitude = LATITUDE + 0.0007;
        int colour = colourAt(18, longitude, latitude);
        assertThat(colour >>> 24).isPositive();
        for (int z = 13; z < 18; z++) {
            assertThat(colourAt(z, longitude, latitude)).as("zoom %d", z).isEqualTo(colour);
        }
        assertThat(colourAt(16, LONGITUDE + 0.01, LATITUDE) >>> 24).isZero();
    }

    @Test
    void breaksAreRoundNumbersUpToThePeak() {
        assertThat(DensityBreaks.of(37)).containsExactly(0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
        assertThat(DensityBreaks.of(0.05)).endsWith(0.02, 0.05);
        assertThat(DensityBreaks.of(0)).isEmpty();
    }

    @Test
    void coloursGetDarkerClassByClass() {
        double before = 2;
        for (int i = 1; i <= DensityBreaks.COUNT; i++) {
            int rgb = DensityColours.model().getRGB(i);
            double lightness = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
            assertThat(lightness / 255).isLessThan(before);
            before = lightness / 255;
        }
        assertThat(DensityColours.classOf(1, List.of(1.0, 2.0))).isEqualTo(1);
        assertThat(DensityColours.classOf(0.99, List.of(1.0, 2.0))).isZero();
    }

    private int colourAt(int z, double longitude, double latitude) throws IOException {
        double tiles = Math.scalb(1.0, z);
        double x = (longitude + 180) / 360 * tiles;
        double phi = Math.toRadians(latitude);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * tiles;
        byte[] png = image.png(z, (int) x, (int) y, plane);
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(png));
        return tile.getRGB((int) ((x - (int) x) * 256), (int) ((y - (int) y) * 256));
    }
}
