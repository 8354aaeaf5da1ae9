package org.jingtu.download;

import java.util.Arrays;
import org.jingtu.platform.BadRequestException;

/** A rectangle in degrees. */
record Extent(double west, double south, double east, double north) {
    static final Extent EVERYWHERE = new Extent(-180, -90, 180, 90);

    private static final int SIDES = 4;

    /** @param text {@code west,south,east,north} @throws BadRequestException when it is no such rectangle */
    static Extent parse(String text) {
        try {
            double[] sides = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == SIDES && sides[0] < sides[2] && sides[1] < sides[3]) {
                return new Extent(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadRequestException(
                "bbox",
                "'" + text
                        + "' is no rectangle; write west,south,east,north in degrees, as 113.57,27.18,113.62,27.22.");
    }
}
