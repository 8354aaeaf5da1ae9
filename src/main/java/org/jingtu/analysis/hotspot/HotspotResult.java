package org.jingtu.analysis.hotspot;

/** Scores, p-values and classes by place. Places without data have score 0, p and q 1, class 0. */
public final class HotspotResult {
    private static final double[] LEVELS = {0.10, 0.05, 0.01};

    private final double[] value;
    private final double[] z;
    private final double[] p;
    private final double[] q;
    private final boolean[] noData;
    private final int islands;

    HotspotResult(double[] value, double[] z, double[] p, double[] q, boolean[] noData, int islands) {
        this.value = value;
        this.z = z;
        this.p = p;
        this.q = q;
        this.noData = noData;
        this.islands = islands;
    }

    public int size() {
        return z.length;
    }

    /** What was tested: the value, or the rate shrunk by empirical Bayes. */
    public double value(int i) {
        return value[i];
    }

    public double z(int i) {
        return z[i];
    }

    public double p(int i) {
        return p[i];
    }

    /** The p-value adjusted for all tests. */
    public double q(int i) {
        return q[i];
    }

    /** No exposure here, so nothing can be said. */
    public boolean noData(int i) {
        return noData[i];
    }

    /** 3, 2, 1 for hot at 99, 95, 90 %; negative for cold; 0 not significant. */
    public int hotspotClass(int i) {
        int level = 0;
        while (level < LEVELS.length && q[i] <= LEVELS[level]) {
            level++;
        }
        return noData[i] ? 0 : z[i] > 0 ? level : z[i] < 0 ? -level : 0;
    }

    /** Places of a class. */
    public int count(int hotspotClass) {
        int count = 0;
        for (int i = 0; i < z.length; i++) {
            count += hotspotClass(i) == hotspotClass ? 1 : 0;
        }
        return count;
    }

    public int tested() {
        int count = 0;
        for (boolean none : noData) {
            count += none ? 0 : 1;
        }
        return count;
    }

    /** Tested places without any neighbour (themselves not counted). */
    public int islands() {
        return islands;
    }
}
