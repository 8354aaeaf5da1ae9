package org.jingtu.geo;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The plane in which a county is analysed, metres: its 3° Gauss-Krüger zone on CGCS2000 (EPSG:4534–4554) inside China, a
 * local transverse Mercator on the same ellipsoid elsewhere. Always easting first.
 *
 * <p>Example: at 113.6° E the plane is EPSG:4547 (central meridian 114°); 114° E 0° N is (500000, 0).
 *
 * <p>Not thread-safe: take one a thread by {@link #at}; making one costs about 0.1 ms.
 */
public final class MetricCrs {
    private static final String GEOGRAPHIC = "+proj=longlat +ellps=GRS80 +no_defs";

    private final String code;
    private final BasicCoordinateTransform forward;
    private final BasicCoordinateTransform inverse;
    private final ProjCoordinate in = new ProjCoordinate();
    private final ProjCoordinate out = new ProjCoordinate();

    private MetricCrs(String code, String parameters) {
        this.code = code;
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem geographic = factory.createFromParameters("CGCS2000", GEOGRAPHIC);
        CoordinateReferenceSystem plane = factory.createFromParameters(code, parameters);
        this.forward = new BasicCoordinateTransform(geographic, plane);
        this.inverse = new BasicCoordinateTransform(plane, geographic);
    }

    /** The metric plane for a county around this place (degrees). */
    public static MetricCrs at(double longitude, double latitude) {
        if (isInChina(longitude, latitude)) {
            int zone = (int) Math.floor((longitude + 1.5) / 3);
            zone = Math.min(45, Math.max(25, zone));
            return new MetricCrs("EPSG:" + (4534 + zone - 25), transverseMercator(zone * 3.0, 0, 500_000));
        }
        double lon0 = Math.rint(longitude * 10) / 10;
        double lat0 = Math.rint(latitude * 10) / 10;
        return new MetricCrs("TM:" + lon0 + "," + lat0, transverseMercator(lon0, lat0, 0));
    }

    private static boolean isInChina(double longitude, double latitude) {
        return longitude >= 73.5 && longitude <= 135.1 && latitude >= 17 && latitude <= 54;
    }

    private static String transverseMercator(double lon0, double lat0, int falseEasting) {
        return "+proj=tmerc +lat_0=" + lat0 + " +lon_0=" + lon0 + " +k=1 +x_0=" + falseEasting
                + " +y_0=0 +ellps=GRS80 +units=m +no_defs";
    }

    /** {@code EPSG:4547}, or {@code TM:longitude,latitude} of a local transverse Mercator. */
    public String code() {
        return code;
    }

    /** Projects degrees (longitude, latitude) to metres (easting, northing) in place, pair by pair. */
    public void toMetres(double[] x, double[] y) {
        transform(forward, x, y);
    }

    /** Projects metres (easting, northing) back to degrees (longitude, latitude) in place, pair by pair. */
    public void toDegrees(double[] x, double[] y) {
        transform(inverse, x, y);
    }

    private void transform(BasicCoordinateTransform transform, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            in.setValue(x[i], y[i]);
            transform.transform(in, out);
            x[i] = out.x;
            y[i] = out.y;
        }
    }
}
