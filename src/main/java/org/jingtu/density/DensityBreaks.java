package org.jingtu.density;

import java.util.ArrayList;
import java.util.List;

/**
 * Class limits of a density legend: the seven largest numbers 1, 2, 5 × 10ⁿ that do not exceed the peak, ascending.
 * Fixed by the run, so that a colour means the same at every zoom.
 *
 * <p>Example: for a peak of 37 they are 0.2, 0.5, 1, 2, 5, 10, 20.
 */
final class DensityBreaks {
    static final int COUNT = 7;
    private static final double[] MANTISSAS = {1, 2, 5};

    private DensityBreaks() {}

    /** Empty when the peak is not positive. */
    static List<Double> of(double peak) {
        List<Double> breaks = new ArrayList<>();
        if (!(peak > 0)) {
            return breaks;
        }
        int exponent = (int) Math.floor(Math.log10(peak)) + 1;
        for (int k = MANTISSAS.length * exponent + 2; breaks.size() < COUNT; k--) {
            double value = valueOf(k);
            if (value <= peak) {
                breaks.add(0, value);
            }
        }
        return breaks;
    }

    /** The k-th number of the series …, 0.5, 1, 2, 5, 10, …, with 1 at k = 0; the double nearest to its decimal form. */
    private static double valueOf(int k) {
        int exponent = Math.floorDiv(k, MANTISSAS.length);
        return Double.parseDouble((int) MANTISSAS[Math.floorMod(k, MANTISSAS.length)] + "e" + exponent);
    }
}
