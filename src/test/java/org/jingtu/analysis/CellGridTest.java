package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellGridTest {
    @Test
    void aLineIsCutWhereItPassesFromCellToCell() {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 1000, 500);
        double[] metres = new double[grid.size()];
        List<Integer> order = new ArrayList<>();
        grid.walk(50, 50, 250, 50, (cell, piece) -> {
            metres[cell] += piece;
            order.add(cell);
        });
        assertThat(metres[0]).isCloseTo(50, within(2e-3));
        assertThat(metres[1]).isCloseTo(100, within(2e-3));
        assertThat(metres[2]).isCloseTo(50, within(2e-3));
        assertThat(order).isSorted();
    }

    @ParameterizedTest
    @EnumSource(CellGrid.Shape.class)
    void piecesAddUpToTheWholeLine(CellGrid.Shape shape) {
        CellGrid grid = CellGrid.covering(shape, 70, 0, 0, 2000, 2000);
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 200; k++) {
            double x0 = random.nextDouble(2000);
            double y0 = random.nextDouble(2000);
            double x1 = random.nextDouble(2000);
            double y1 = random.nextDouble(2000);
            double[] sum = new double[1];
            grid.walk(x0, y0, x1, y1, (cell, metres) -> sum[0] += metres);
            assertThat(sum[0]).isCloseTo(Math.hypot(x1 - x0, y1 - y0), within(1e-9));
        }
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 1000, 500);
        double[] sum = new double[1];
        grid.walk(-10_000, 250, 20_000, 250, (cell, metres) -> sum[0] += metres);
        assertThat(sum[0]).isCloseTo(1000, within(30.0));
    }
}
