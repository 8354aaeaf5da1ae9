package org.jingtu.outlier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.autocorrelation.ConditionalPermutation;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.lattice.IssueLattice;
import org.jingtu.lattice.LatticeInput;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.lattice.LatticeScale;
import org.jingtu.platform.run.RunCard;

/** From issues, effort and study area to classed cells: pure, without database or Spring. */
final class OutlierComputation {
    static final long SEED = 20260101;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final OutlierParameters asked;
    private final LatticeInput input;

    OutlierComputation(OutlierParameters asked, LatticeInput input) {
        this.asked = asked;
        this.input = input;
    }

    /** What came out. */
    record Outcome(OutlierTable table, OutlierParameters chosen, List<RunCard.Reason> reasons) {}

    Outcome compute(Progress progress) {
        LatticeScale scale = new LatticeScale();
        double cell = scale.cellMetres(asked.cellMetres(), input.issues());
        double band = scale.bandMetres(asked.bandMetres(), cell);
        IssueLattice lattice = IssueLattice.of(input, asked.isPerEffort(), LatticeInputs.shape(asked.grid()), cell);
        double[] values = lattice.values();
        SpatialWeights weights = SpatialWeights.band(lattice.centres(), band).rowStandardised();
        LocalMoran moran = LocalMoran.of(values, weights);
        double[] pseudo =
                ConditionalPermutation.of(asked.permutations(), SEED, THREADS).pseudoP(moran, progress.between(0.3, 1));
        OutlierTable table = new OutlierTable(lattice, moran, values, adjusted(moran), pseudo);
        return new Outcome(table, asked.with(cell, band), scale.reasons());
    }

    /** Over the places that have neighbours. */
    private double[] adjusted(LocalMoran moran) {
        int[] tested =
                IntStream.range(0, moran.size()).filter(i -> !moran.isIsland(i)).toArray();
        double[] p = IntStream.of(tested).mapToDouble(moran::p).toArray();
        double[] adjusted = Correction.named(asked.correction()).adjust(p, THREADS);
        double[] q = new double[moran.size()];
        Arrays.fill(q, 1);
        for (int k = 0; k < tested.length; k++) {
            q[tested[k]] = adjusted[k];
        }
        return q;
    }
}
