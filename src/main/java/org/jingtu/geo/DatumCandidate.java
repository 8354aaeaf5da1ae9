package org.jingtu.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a file's places when its coordinates are taken for one coordinate system, in figures.
 *
 * @param crs {@code EPSG:n}, {@code GCJ-02} or {@code BD-09}, as an import declares it
 * @param stated whether it is what the file (or its user) says, or what is assumed when nobody says anything
 * @param axesSwapped whether the two coordinates have to change places first
 * @param eastingOffset metres that have to be added to eastings first: a zone number too many or missing
 * @param points how many places of the sample it was tried on
 * @param insideShare share of them within the county's neighbourhood (150 km), or in China when the county is not placed
 *     yet; 0 to 1
 * @param medianRoadMetres median distance to the nearest road; null when no roads are known there
 * @param nearRoadShare share of the places that lie within 30 m of a road; null likewise
 * @param closerShare share of the places that lie nearer to a road than in the stated system; null likewise, and for the
 *     stated one itself
 * @param places the sample in CRS84 for the picture, in the order of the file
 */
public record DatumCandidate(
        String crs,
        boolean stated,
        boolean axesSwapped,
        double eastingOffset,
        int points,
        double insideShare,
        @Nullable Double medianRoadMetres,
        @Nullable Double nearRoadShare,
        @Nullable Double closerShare,
        List<Place> places) {
    public DatumCandidate {
        places = List.copyOf(places);
    }

    /** Degrees. */
    public record Place(double longitude, double latitude) {}
}
