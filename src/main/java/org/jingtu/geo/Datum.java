package org.jingtu.geo;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jingtu.analysis.UnusableDataException;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.units.Units;

/**
 * What the coordinates of a file mean: an EPSG code, GCJ-02, BD-09, the WKT of a {@code .prj}, or nothing (planar).
 * Turns them into CGCS2000 longitude and latitude in degrees. WGS 84 and NAD83 count as CGCS2000 (they differ by
 * decimetres to two metres), datums with known shift parameters are shifted.
 *
 * <p>Coordinates are always easting (longitude) first here, whatever the authority's axis order; see
 * {@link AxisCheck} for files that have them the other way round.
 *
 * <p>Example: EPSG:4547 (500000, 3000000) is 114° E, 27.1116355° N.
 *
 * <p>Not thread-safe: parse one a thread.
 */
public final class Datum {
    /** Degrees already; what files without a declaration are taken for. */
    public static final String WGS84 = "EPSG:4326";

    private static final double GRS80_SEMI_MAJOR = 6_378_137;
    private static final CRSFactory FACTORY = new CRSFactory();
    private static final CoordinateReferenceSystem GEOGRAPHIC =
            FACTORY.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");

    private final String name;
    private final boolean geographic;
    private final boolean shiftUnknown;
    private final OptionalDouble falseEasting;
    private final ToDegrees toDegrees;

    /** Turns one pair into degrees, in place. */
    @FunctionalInterface
    interface ToDegrees {
        void transform(double[] pair);
    }

    Datum(String name, boolean geographic, boolean shiftUnknown, OptionalDouble falseEasting, ToDegrees toDegrees) {
        this.name = name;
        this.geographic = geographic;
        this.shiftUnknown = shiftUnknown;
        this.falseEasting = falseEasting;
        this.toDegrees = toDegrees;
    }

    /**
     * @param text {@code EPSG:4547} or {@code 4547}, {@code GCJ-02}, {@code BD-09}, {@code WGS84}, {@code CGCS2000},
     *     {@code CRS84}, or {@code planar}
     * @throws UnusableDataException {@code datum-unknown}
     */
    public static Datum of(String text) {
        String key = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return switch (key) {
            case "GCJ02", "GCJ", "AMAP", "TENCENT" -> geographic("GCJ-02", ChinaShift::gcj02ToDegrees);
            case "BD09", "BD09LL", "BAIDU" -> geographic("BD-09", ChinaShift::bd09ToDegrees);
            case "CRS84", "OGC:CRS84", "URN:OGC:DEF:CRS:OGC:1.3:CRS84", "URN:OGC:DEF:CRS:OGC::CRS84", "WGS84" ->
                geographic(WGS84, pair -> {});
            case "CGCS2000" -> geographic("EPSG:4490", pair -> {});
            case "PLANAR" -> new Datum("planar", false, false, OptionalDouble.empty(), pair -> {});
            default -> epsg(key);
        };
    }

    /**
     * The datum of a {@code .prj} file: its own EPSG code where it carries one, else the projection it describes.
     *
     * @throws UnusableDataException {@code datum-unknown} when the text is no coordinate system
     */
    public static Datum ofWkt(String wkt) {
        return WktDatum.parse(wkt);
    }

    private static Datum epsg(String key) {
        String code = key.replaceFirst("^(URN:OGC:DEF:CRS:)?EPSG:([0-9.]*:)?", "");
        if (!code.matches("[0-9]{4,6}")) {
            throw unknown(key);
        }
        try {
            return ofProj("EPSG:" + code, FACTORY.createFromName("EPSG:" + code));
        } catch (Proj4jException | IllegalStateException e) {
            throw unknown(key);
        }
    }

    static Datum ofProj(String name, CoordinateReferenceSystem system) {
        boolean geographic = system.isGeographic();
        var projection = system.getProjection();
        var datum = system.getDatum();
        boolean shiftUnknown = !datum.hasTransformToWGS84()
                && Math.abs(datum.getEllipsoid().getEquatorRadius() - GRS80_SEMI_MAJOR) > 0.5;
        OptionalDouble falseEasting = !geographic && projection.getUnits() == Units.METRES
                ? OptionalDouble.of(projection.getFalseEasting())
                : OptionalDouble.empty();
        boolean plain = geographic && !datum.hasTransformToWGS84() && !shiftUnknown;
        return new Datum(name, geographic, shiftUnknown, falseEasting, plain ? pair -> {} : projected(system));
    }

    private static ToDegrees projected(CoordinateReferenceSystem system) {
        BasicCoordinateTransform transform = new BasicCoordinateTransform(system, GEOGRAPHIC);
        ProjCoordinate in = new ProjCoordinate();
        ProjCoordinate out = new ProjCoordinate();
        return pair -> {
            in.setValue(pair[0], pair[1]);
            try {
                transform.transform(in, out);
                pair[0] = out.x;
                pair[1] = out.y;
            } catch (Proj4jException | IllegalStateException e) { // outside the projection's domain: the row is refused
                pair[0] = Double.NaN;
                pair[1] = Double.NaN;
            }
        };
    }

    private static Datum geographic(String name, ToDegrees toDegrees) {
        return new Datum(name, true, false, OptionalDouble.empty(), toDegrees);
    }

    static UnusableDataException unknown(String text) {
        return new UnusableDataException(
                "datum-unknown",
                "'" + text.substring(0, Math.min(80, text.length()))
                        + "' is not a known coordinate system; give EPSG:n, GCJ-02 or BD-09.");
    }

    /** {@code EPSG:4547}, {@code GCJ-02}, {@code BD-09}, {@code planar}, or the name that a {@code .prj} gives. */
    public String name() {
        return name;
    }

    /** Whether the file's own coordinates are degrees. */
    public boolean isGeographic() {
        return geographic;
    }

    /** Whether coordinates stay as they are, metres in a plane of the user's own. */
    public boolean isPlanar() {
        return "planar".equals(name);
    }

    /** Whether its shift to CGCS2000 is not known, as for Xi'an 1980: places may be off by tens of metres. */
    public boolean isShiftUnknown() {
        return shiftUnknown;
    }

    /** False easting in metres where the projection is metric; tells zone-prefixed eastings. */
    OptionalDouble falseEasting() {
        return falseEasting;
    }

    /** Turns a pair (x east, y north, in this datum) into degrees in place; NaN outside the projection's domain. */
    public void toDegrees(double[] pair) {
        toDegrees.transform(pair);
    }
}
