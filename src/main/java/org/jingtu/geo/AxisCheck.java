package org.jingtu.geo;

import java.util.OptionalDouble;

/**
 * What a sample of a file's coordinates tells about how they are written: axes swapped, zone number in front of the
 * easting, or metres where degrees were declared. Decided once a file, from its first rows, so that a few bad rows
 * neither hide nor fake it.
 *
 * @param swapped x holds the northing or latitude
 * @param eastingOffset metres to add to x (after swapping) before the datum applies: minus the zone prefix, or plus it
 * @param metresAsDegrees the datum says degrees, the values are metres
 */
public record AxisCheck(boolean swapped, double eastingOffset, boolean metresAsDegrees) {
    private static final double MOST = 0.9;
    private static final double ZONE = 1_000_000;

    /**
     * @param x first ordinates as written, finite; not changed
     * @param y second ordinates
     */
    public static AxisCheck of(Datum datum, double[] x, double[] y) {
        if (x.length == 0 || datum.isPlanar()) {
            return new AxisCheck(false, 0, false);
        }
        return datum.isGeographic() ? ofDegrees(x, y) : ofMetres(datum, x, y);
    }

    private static AxisCheck ofDegrees(double[] x, double[] y) {
        int wide = 0;
        int swapped = 0;
        for (int i = 0; i < x.length; i++) {
            wide += Math.abs(x[i]) > 180.001 || Math.abs(y[i]) > 180.001 ? 1 : 0;
            swapped += looksSwapped(x[i], y[i]) ? 1 : 0;
        }
        return new AxisCheck(swapped >= MOST * x.length, 0, wide >= MOST * x.length);
    }

    /** No street is swept beyond the polar circles, and no place of China reads as well the other way round. */
    private static boolean looksSwapped(double x, double y) {
        return Math.abs(y) <= 180 && Math.abs(x) <= 66 && Math.abs(y) > 66;
    }

    private static AxisCheck ofMetres(Datum datum, double[] x, double[] y) {
        OptionalDouble falseEasting = datum.falseEasting();
        double remainder = falseEasting.orElse(0) % ZONE;
        if (remainder != 500_000) {
            return new AxisCheck(
                    false, 0, false); // only zones with the 500 km false easting can be told by their values
        }
        double prefix = falseEasting.getAsDouble() - remainder;
        int swapped = 0;
        int prefixed = 0;
        double zone = 0;
        for (int i = 0; i < x.length; i++) {
            boolean swap = isEasting(y[i]) && !isEasting(x[i]);
            double easting = swap ? y[i] : x[i];
            swapped += swap ? 1 : 0;
            if (easting >= 13 * ZONE && easting < 46 * ZONE) {
                prefixed++;
                zone = Math.floor(easting / ZONE) * ZONE;
            }
        }
        double offset = 0;
        if (prefixed >= MOST * x.length && prefix == 0) {
            offset = -zone;
        } else if (prefixed == 0 && prefix > 0) {
            offset = prefix;
        }
        return new AxisCheck(swapped >= MOST * x.length, offset, false);
    }

    /** Within about 330 km of the central meridian, where 3° and 6° zones lie; no northing of China is that small. */
    private static boolean isEasting(double value) {
        double inZone = value - Math.floor(value / ZONE) * ZONE;
        boolean plainOrPrefixed = value < ZONE || value >= 13 * ZONE && value < 46 * ZONE;
        return value > 0 && plainOrPrefixed && inZone >= 170_000 && inZone <= 830_000;
    }

    /** Puts a pair as written into the order and zone that {@link Datum#toDegrees} expects, in place. */
    public void apply(double[] pair) {
        if (swapped) {
            double first = pair[0];
            pair[0] = pair[1];
            pair[1] = first;
        }
        pair[0] += eastingOffset;
    }

    /** Whether pairs are right as written. */
    public boolean isNeutral() {
        return !swapped && eastingOffset == 0;
    }
}
