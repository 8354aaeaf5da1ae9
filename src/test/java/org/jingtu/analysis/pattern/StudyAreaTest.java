package org.jingtu.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.junit.jupiter.api.Test;

class StudyAreaTest {
    private static final PlanarLines NO_LINES = PlanarLines.builder().build();
    private static final PlanarPolygons NO_AREAS = PlanarPolygons.builder().build();
    private static final CellGrid TEN_BY_TEN = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 1000, 1000);

    @Test
    void aLineTouchesTheCellsItRunsThrough() {
        PlanarLines line = PlanarLines.builder()
                .line(new double[] {50, 350, 350}, new double[] {50, 50, 150})
                .build();
        assertThat(StudyArea.cells(TEN_BY_TEN, line, NO_AREAS)).containsExactly(0, 1, 2, 3, 13);
    }

    @Test
    void anAreaTakesTheCellsUnderItsEdgeAndItsInside() {
        PlanarPolygons area = PlanarPolygons.builder()
                .ring(new double[] {90, 410, 410, 90}, new double[] {90, 90, 410, 410})
                .endArea()
                .build();
        assertThat(StudyArea.cells(TEN_BY_TEN, NO_LINES, area)).hasSize(25).contains(0, 4, 22, 40, 44);
    }

    @Test
    void boundsReachOverLinesAndAreas() {
        PlanarLines line = PlanarLines.builder()
                .line(new double[] {5, 6}, new double[] {7, 8})
                .build();
        PlanarPolygons area = PlanarPolygons.builder()
                .ring(new double[] {0, 1, 1}, new double[] {0, 0, 9})
                .endArea()
                .build();
        assertThat(StudyArea.bounds(line, area)).containsExactly(0, 0, 6, 9);
    }
}
