package org.jingtu.analysis;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The counts of the performance targets on a lattice of squares of 1 m: noise and 60 clumps. Deterministic. */
public final class GridWorkload {
    private static final int CLUMPS = 60;
    private static final long SEED = 20260202;

    private final int columns;
    private final int rows;
    private final double[] clump = RandomWorkload.stream(SEED + 1, 4 * CLUMPS);

    public GridWorkload(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Values row by row. */
    public double[] values() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            double noise = random.nextDouble();
            noise += random.nextDouble();
            values[i] = Math.floor((1 + height(i % columns, i / columns)) * noise);
        }
        return values;
    }

    private double height(int column, int row) {
        double height = 0;
        for (int j = 0; j < clump.length; j += 4) {
            double radius = (0.02 + 0.06 * clump[j + 2]) * Math.max(columns, rows);
            double dx = column - clump[j] * columns;
            double dy = row - clump[j + 1] * rows;
            height += Math.max(0, 1 - (dx * dx + dy * dy) / (radius * radius)) * (1 + 9 * clump[j + 3]);
        }
        return height;
    }

    public CellGrid grid() {
        return CellGrid.covering(CellGrid.Shape.SQUARE, 1, 0, 0, columns, rows);
    }

    public int[] cells() {
        return IntStream.range(0, columns * rows).toArray();
    }

    /** Centres of the cells, in the order of the values. */
    public PlanarPoints centres() {
        return grid().centres(cells());
    }
}
