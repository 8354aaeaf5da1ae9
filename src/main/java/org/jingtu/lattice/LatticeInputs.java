package org.jingtu.lattice;

import org.jingtu.analysis.CellGrid;
import org.jingtu.platform.run.RunInput;

/** Parameters that analyses of cells share. */
public final class LatticeInputs {
    public static final String EFFORT = "effort";
    public static final String RAW = "raw";

    public static final RunInput INDICATOR = RunInput.choice("indicator", EFFORT, RAW)
            .titled(
                    "指标:effort 每巡查公里发现数(有巡查里程时默认),raw 件数",
                    "effort: found per kilometre patrolled, the default where patrols are known; raw: counts");
    public static final RunInput GRID = RunInput.choice("grid", "hex", "square").titled("格网形状", "Shape of the cells");
    public static final RunInput CELL = RunInput.metres("cellMetres", 10, 50_000)
            .titled("网格大小(米),默认自动", "Size of a cell in metres; chosen from the points by default");
    public static final RunInput BAND = RunInput.metres("bandMetres", 10, 200_000)
            .titled("邻域距离(米),默认一格半", "Distance band in metres; one and a half cells by default");

    private LatticeInputs() {}

    /** @param grid a choice of {@link #GRID} */
    public static CellGrid.Shape shape(String grid) {
        return grid.equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
    }
}
