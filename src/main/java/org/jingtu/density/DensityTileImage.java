package org.jingtu.density;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jingtu.geo.MetricCrs;

/**
 * Draws one web-mercator tile of a density: each pixel takes the density at its own centre, so a place has the same
 * colour at every zoom. The plane's coordinates are exact at every eighth pixel and bilinear between; the error stays
 * below a metre up to level 10 of the pyramid and far below a cell beyond.
 */
final class DensityTileImage {
    private static final int SIZE = 256;
    private static final int STEP = 8;
    private static final int NODES = SIZE / STEP + 1;

    private final DensityField field;
    private final List<Double> breaks;

    DensityTileImage(DensityField field, List<Double> breaks) {
        this.field = field;
        this.breaks = breaks;
    }

    /** The tile as PNG. */
    byte[] png(int z, int tileX, int tileY, MetricCrs plane) {
        double[] x = new double[NODES * NODES];
        double[] y = new double[NODES * NODES];
        nodes(z, tileX, tileY, x, y);
        plane.toMetres(x, y);
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY, DensityColours.model());
        WritableRaster pixels = image.getRaster();
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++) {
                int node = j / STEP * NODES + i / STEP;
                double u = (i % STEP + 0.5) / STEP;
                double v = (j % STEP + 0.5) / STEP;
                double density = field.at(between(x, node, u, v), between(y, node, u, v));
                pixels.setSample(i, j, 0, DensityColours.classOf(density, breaks));
            }
        }
        return encode(image);
    }

    private static double between(double[] values, int node, double u, double v) {
        return (1 - v) * ((1 - u) * values[node] + u * values[node + 1])
                + v * ((1 - u) * values[node + NODES] + u * values[node + NODES + 1]);
    }

    /** Degrees of the corners between pixels at every {@link #STEP}. */
    private static void nodes(int z, int tileX, int tileY, double[] longitude, double[] latitude) {
        double tiles = Math.scalb(1.0, z);
        for (int j = 0; j < NODES; j++) {
            double mercator = Math.PI * (1 - 2 * (tileY + (double) j * STEP / SIZE) / tiles);
            double lat = Math.toDegrees(Math.atan(Math.sinh(mercator)));
            for (int i = 0; i < NODES; i++) {
                longitude[j * NODES + i] = (tileX + (double) i * STEP / SIZE) / tiles * 360 - 180;
                latitude[j * NODES + i] = lat;
            }
        }
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
