package org.jingtu.lattice;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.platform.run.RunCard;
import org.jspecify.annotations.Nullable;

/** Sizes of cells and neighbourhoods: as asked, else chosen with a reason. */
public final class LatticeScale {
    private static final double CELLS_A_BAND = 1.5;

    private final List<RunCard.Reason> reasons = new ArrayList<>();

    /**
     * @param asked null: chosen from the points
     * @throws org.jingtu.analysis.UnusableDataException {@code too-few-points} to say anything, whatever the size
     */
    public double cellMetres(@Nullable Double asked, PlanarPoints issues) {
        AutomaticScale chosen = AutomaticScale.cell(issues);
        if (asked != null) {
            return asked;
        }
        reasons.add(new RunCard.Reason("cellMetres", chosen.metres(), chosen.reason(), chosen.reasonZh()));
        return chosen.metres();
    }

    /** @param asked null: one and a half cells */
    public double bandMetres(@Nullable Double asked, double cellMetres) {
        if (asked != null) {
            return asked;
        }
        double band = CELLS_A_BAND * cellMetres;
        reasons.add(new RunCard.Reason(
                "bandMetres",
                band,
                "one and a half cells: a cell is held against those around it",
                "1.5 倍单元格:一格与周围各格相比"));
        return band;
    }

    /** Of what was chosen so far. */
    public List<RunCard.Reason> reasons() {
        return List.copyOf(reasons);
    }
}
