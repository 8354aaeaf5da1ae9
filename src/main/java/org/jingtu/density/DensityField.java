package org.jingtu.density;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.density.DensityRaster;

/** A stored density, issues per hectare at cell centres; between them bilinear. */
final class DensityField {
    private final RasterGrid grid;
    private final float[] perHectare;

    private DensityField(RasterGrid grid, float[] perHectare) {
        this.grid = grid;
        this.perHectare = perHectare;
    }

    static DensityField of(DensityRaster raster) {
        float[] values = new float[raster.grid().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) raster.perHectare(i);
        }
        return new DensityField(raster.grid(), values);
    }

    /** @param deflated as {@link #deflated} gives it */
    static DensityField inflate(RasterGrid grid, byte[] deflated) {
        byte[] bytes = new byte[grid.size() * Float.BYTES];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            int length = inflater.inflate(bytes);
            if (length != bytes.length) {
                throw new IllegalStateException("a raster of " + length + " bytes instead of " + bytes.length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored raster is damaged", e);
        } finally {
            inflater.end();
        }
        float[] values = new float[grid.size()];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new DensityField(grid, values);
    }

    /** 32-bit little-endian numbers, row by row from the south, deflated. */
    byte[] deflated() {
        byte[] bytes = new byte[perHectare.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(perHectare);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[65_536];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    RasterGrid grid() {
        return grid;
    }

    /** Density of a cell by its index, row by row from the south. */
    double perHectare(int index) {
        return perHectare[index];
    }

    /** Density at a place, metres; 0 beyond the outermost cell centres by a cell. */
    double at(double x, double y) {
        double column = (x - grid.originX()) / grid.cellMetres() - 0.5;
        double row = (y - grid.originY()) / grid.cellMetres() - 0.5;
        if (!(column > -1 && row > -1 && column < grid.columns() && row < grid.rows())) {
            return 0;
        }
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        double u = column - c;
        double v = row - r;
        return (1 - v) * ((1 - u) * value(c, r) + u * value(c + 1, r))
                + v * ((1 - u) * value(c, r + 1) + u * value(c + 1, r + 1));
    }

    private double value(int column, int row) {
        boolean outside = column < 0 || row < 0 || column >= grid.columns() || row >= grid.rows();
        return outside ? 0 : perHectare[row * grid.columns() + column];
    }
}
