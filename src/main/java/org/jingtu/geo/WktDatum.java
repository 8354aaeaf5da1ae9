package org.jingtu.geo;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * Reads the WKT of {@code .prj} files. GeoTools reads the projection (it knows ESRI's spellings and units); only the
 * projection's own inverse is used, so the EPSG database is never opened. Plain latitude/longitude on a modern datum
 * does not touch GeoTools at all.
 */
final class WktDatum {
    private static final Pattern OUTER_CODE = Pattern.compile("AUTHORITY\\[\"EPSG\",\\s*\"?(\\d+)\"?\\]\\s*\\]\\s*$");
    private static final Pattern NAME = Pattern.compile("^\\s*(GEOGCS|PROJCS)\\s*\\[\\s*\"([^\"]*)\"");
    private static final Pattern SPHEROID =
            Pattern.compile("SPHEROID\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*([0-9]+(?:\\.[0-9]+)?)", Pattern.CASE_INSENSITIVE);
    private static final double GRS80_SEMI_MAJOR = 6_378_137;

    private WktDatum() {}

    static Datum parse(String wkt) {
        String text = wkt.strip();
        Matcher code = OUTER_CODE.matcher(text);
        if (code.find()) {
            return Datum.of("EPSG:" + code.group(1));
        }
        Matcher name = NAME.matcher(text);
        if (!name.find()) {
            throw Datum.unknown(text);
        }
        boolean shiftUnknown = !isModern(text);
        if ("GEOGCS".equals(name.group(1)) && !shiftUnknown) {
            return new Datum(name.group(2), true, false, OptionalDouble.empty(), pair -> {});
        }
        try {
            return of(name.group(2), shiftUnknown, CRS.parseWKT(text));
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw Datum.unknown(name.group(2));
        }
    }

    private static boolean isModern(String wkt) {
        Matcher spheroid = SPHEROID.matcher(wkt);
        return spheroid.find() && Math.abs(Double.parseDouble(spheroid.group(1)) - GRS80_SEMI_MAJOR) < 0.5;
    }

    private static Datum of(String name, boolean shiftUnknown, CoordinateReferenceSystem system)
            throws NoninvertibleTransformException {
        if (system instanceof GeographicCRS) {
            return new Datum(name, true, shiftUnknown, OptionalDouble.empty(), pair -> {});
        }
        if (!(system instanceof ProjectedCRS projected)) {
            throw Datum.unknown(name);
        }
        MathTransform inverse =
                projected.getConversionFromBase().getMathTransform().inverse();
        boolean northFirst = projected.getCoordinateSystem().getAxis(0).getDirection() == AxisDirection.NORTH;
        boolean latitudeFirst =
                projected.getBaseCRS().getCoordinateSystem().getAxis(0).getDirection() == AxisDirection.NORTH;
        return new Datum(name, false, shiftUnknown, OptionalDouble.empty(), pair -> {
            swap(pair, northFirst);
            try {
                inverse.transform(pair, 0, pair, 0, 1);
                swap(pair, latitudeFirst);
            } catch (TransformException e) { // outside the projection's domain: the row is refused
                pair[0] = Double.NaN;
                pair[1] = Double.NaN;
            }
        });
    }

    private static void swap(double[] pair, boolean really) {
        if (really) {
            double first = pair[0];
            pair[0] = pair[1];
            pair[1] = first;
        }
    }
}
