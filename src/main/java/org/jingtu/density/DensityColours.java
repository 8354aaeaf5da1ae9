package org.jingtu.density;

import java.awt.image.IndexColorModel;
import java.util.List;

/**
 * Colours of a density map: yellow to dark red, each class darker than the one below it, none below the first limit. The
 * page's legend uses the same.
 */
final class DensityColours {
    private static final int[] RAMP = {0xFFF3B2, 0xFED976, 0xFDB24C, 0xFC8D3C, 0xF4502F, 0xD41224, 0x8E0026};
    private static final int OPACITY = 0xB8;

    private DensityColours() {}

    /** Index 0 is transparent, 1 … 7 are the classes. */
    static IndexColorModel model() {
        int n = RAMP.length + 1;
        byte[] red = new byte[n];
        byte[] green = new byte[n];
        byte[] blue = new byte[n];
        byte[] alpha = new byte[n];
        for (int i = 1; i < n; i++) {
            red[i] = (byte) (RAMP[i - 1] >> 16);
            green[i] = (byte) (RAMP[i - 1] >> 8);
            blue[i] = (byte) RAMP[i - 1];
            alpha[i] = (byte) OPACITY;
        }
        return new IndexColorModel(4, n, red, green, blue, alpha);
    }

    /** The class of a density: how many limits it reaches. */
    static int classOf(double density, List<Double> breaks) {
        int reached = 0;
        while (reached < breaks.size() && density >= breaks.get(reached)) {
            reached++;
        }
        return reached;
    }
}
