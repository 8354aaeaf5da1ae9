package org.jingtu.geo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.jingtu.analysis.RasterGrid;

/** Writes a raster as ESRI ASCII grid: northernmost row first, full precision, no data as -9999. */
public final class AsciiGrid {
    private static final int NODATA = -9999;

    private AsciiGrid() {}

    /** @param values by index, row by row from the south; NaN for no data */
    public static void write(Path file, RasterGrid grid, IntToDoubleFunction values) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("ncols " + grid.columns() + "\nnrows " + grid.rows() + "\nxllcorner " + grid.originX());
            out.write("\nyllcorner " + grid.originY() + "\ncellsize " + grid.cellMetres());
            out.write("\nNODATA_value " + NODATA + "\n");
            for (int row = grid.rows() - 1; row >= 0; row--) {
                for (int column = 0; column < grid.columns(); column++) {
                    double value = values.applyAsDouble(row * grid.columns() + column);
                    out.write(column == 0 ? "" : " ");
                    out.write(Double.isNaN(value) ? Integer.toString(NODATA) : Double.toString(value));
                }
                out.write('\n');
            }
        }
    }
}
