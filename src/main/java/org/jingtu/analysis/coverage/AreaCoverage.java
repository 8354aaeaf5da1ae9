package org.jingtu.analysis.coverage;

/** How much of an area was covered, square metres. */
public final class AreaCoverage {
    private final double area;
    private final double unknown;
    private final double[] atLeast;

    AreaCoverage(double area, double unknown, double[] atLeast) {
        this.area = area;
        this.unknown = unknown;
        this.atLeast = atLeast;
    }

    public double areaSquareMetres() {
        return area;
    }

    /** Covered by at least one pass. */
    public double coveredSquareMetres() {
        return atLeast[0];
    }

    /** Covered by at least {@code passes} passes, from 1. */
    public double coveredSquareMetres(int passes) {
        return atLeast[passes - 1];
    }

    /** Most passes that were counted. */
    public int passes() {
        return atLeast.length;
    }

    /** Not covered, and along a gap of the positions. */
    public double unknownSquareMetres() {
        return unknown;
    }

    /** Covered share, 0 to 1. */
    public double share() {
        return area > 0 ? atLeast[0] / area : 0;
    }
}
