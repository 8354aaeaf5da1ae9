package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.jingtu.analysis.RasterGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoTiffTest {
    private static final RasterGrid GRID = new RasterGrid(460_000, 3_008_000, 10, 7, 5);

    @TempDir
    Path folder;

    @Test
    void anIndependentReaderFindsEveryValueWhereItBelongs() throws Exception {
        Path file = folder.resolve("density.tif");
        GeoTiff.write(file, GRID, i -> i == 3 ? Double.NaN : i * 1.5, "EPSG:4547");
        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        try {
            assertThat(reader.getMetadata().getNoData()).isNaN();
            assertThat(CRS.lookupEpsgCode(reader.getCoordinateReferenceSystem(), false))
                    .isEqualTo(4547);
            GridCoverage2D coverage = reader.read(null);
            for (int row = 0; row < GRID.rows(); row++) {
                for (int column = 0; column < GRID.columns(); column++) {
                    int i = row * GRID.columns() + column;
                    double[] value = new double[1];
                    coverage.evaluate(new Point2D.Double(GRID.centreX(column), GRID.centreY(row)), value);
                    assertThat(value[0]).isEqualTo(Double.valueOf(i == 3 ? Double.NaN : i * 1.5));
                }
            }
        } finally {
            reader.dispose();
        }
    }

    @Test
    void asciiGridStartsInTheNorth() throws Exception {
        Path file = folder.resolve("density.asc");
        AsciiGrid.write(file, new RasterGrid(0, 0, 10, 2, 2), i -> i == 1 ? Double.NaN : i);
        assertThat(Files.readAllLines(file)).endsWith("2.0 3.0", "0.0 -9999").startsWith("ncols 2", "nrows 2");
    }
}
