package org.jingtu.demo;

import java.util.Arrays;

/** A line or ring on the county's drawing, straight from corner to corner. Immutable. */
final class Polyline {
    private final double[] u;
    private final double[] v;

    private Polyline(double[] u, double[] v) {
        this.u = u;
        this.v = v;
    }

    /** Corners as u0, v0, u1, v1, … */
    static Polyline of(double... corners) {
        int n = corners.length / 2;
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = corners[2 * i];
            v[i] = corners[2 * i + 1];
        }
        return new Polyline(u, v);
    }

    /** A closed rectangle. */
    static Polyline rectangle(double u0, double v0, double u1, double v1) {
        return of(u0, v0, u1, v0, u1, v1, u0, v1, u0, v0);
    }

    /** A closed ellipse of 32 corners. */
    static Polyline ellipse(double u, double v, double radiusU, double radiusV) {
        double[] corners = new double[66];
        for (int i = 0; i <= 32; i++) {
            double angle = 2 * StrictMath.PI * (i % 32) / 32;
            corners[2 * i] = u + radiusU * StrictMath.cos(angle);
            corners[2 * i + 1] = v + radiusV * StrictMath.sin(angle);
        }
        return of(corners);
    }

    int size() {
        return u.length;
    }

    double u(int i) {
        return u[i];
    }

    double v(int i) {
        return v[i];
    }

    /** Length on the drawing, metres; the warp changes it by a few per cent. */
    double length() {
        double sum = 0;
        for (int i = 1; i < u.length; i++) {
            sum += Math.hypot(u[i] - u[i - 1], v[i] - v[i - 1]);
        }
        return sum;
    }

    /** The same line with a corner at least every {@code step} metres, so that the warp can bend it. */
    Polyline densified(double step) {
        double[] du = new double[16];
        double[] dv = new double[16];
        int n = 0;
        for (int i = 0; i < u.length; i++) {
            int pieces = i == 0 ? 1 : Math.max(1, (int) Math.ceil(Math.hypot(u[i] - u[i - 1], v[i] - v[i - 1]) / step));
            for (int k = 1; k <= pieces; k++) {
                if (n == du.length) {
                    du = Arrays.copyOf(du, n * 2);
                    dv = Arrays.copyOf(dv, n * 2);
                }
                double share = (double) k / pieces;
                du[n] = i == 0 || k == pieces ? u[i] : u[i - 1] + (u[i] - u[i - 1]) * share;
                dv[n++] = i == 0 || k == pieces ? v[i] : v[i - 1] + (v[i] - v[i - 1]) * share;
            }
        }
        return new Polyline(Arrays.copyOf(du, n), Arrays.copyOf(dv, n));
    }

    Polyline reversed() {
        double[] ru = new double[u.length];
        double[] rv = new double[v.length];
        for (int i = 0; i < u.length; i++) {
            ru[i] = u[u.length - 1 - i];
            rv[i] = v[v.length - 1 - i];
        }
        return new Polyline(ru, rv);
    }

    /** Whether a closed path contains the place (even-odd). */
    boolean contains(double pu, double pv) {
        boolean inside = false;
        for (int i = 0, j = u.length - 1; i < u.length; j = i++) {
            if ((v[i] > pv) != (v[j] > pv) && pu < (u[j] - u[i]) * (pv - v[i]) / (v[j] - v[i]) + u[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
