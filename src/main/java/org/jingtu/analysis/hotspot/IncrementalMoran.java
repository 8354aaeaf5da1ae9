package org.jingtu.analysis.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.autocorrelation.MoranI;

/**
 * Moran's I at growing distances, until it is less significant than at the distance before. Distances are multiples of
 * the pitch between neighbouring places; one in which more than a place in twenty stands alone is passed over.
 *
 * <p>The walk ends, too, where a neighbourhood would hold more than a tenth of all places (24 are always allowed), which
 * is no longer local, or where the pairs would not be worth their time. Cost and memory: see {@link #mostEntries}.
 */
final class IncrementalMoran {
    private static final int MOST_DISTANCES = 40;
    private static final int FEWEST_PLACES = 4;
    private static final double ALONE = 0.05;
    /** At 1 %, since many distances are tried. */
    private static final double SIGNIFICANT = 2.576;
    /** So that rounded coordinates do not lose the places exactly a multiple of the pitch away. */
    private static final double SLACK = 1.05;

    /** A distance that was looked at. */
    record Distance(double metres, double z, double meanNeighbours) {}

    private final List<Distance> walked = new ArrayList<>();
    private final int places;
    private boolean falling;

    private IncrementalMoran(int places) {
        this.places = places;
    }

    static IncrementalMoran of(PlanarPoints places, double[] values, double pitchMetres, int threads) {
        int n = places.size();
        IncrementalMoran moran = new IncrementalMoran(n);
        double entries = 0;
        for (int k = 1; k <= MOST_DISTANCES && !moran.falling && n >= FEWEST_PLACES; k++) {
            double growth = k == 1 ? 1 : Math.pow(k / (k - 1.0), 2);
            if (entries * growth > mostEntries(n)) {
                break;
            }
            double metres = pitchMetres * k * SLACK;
            SpatialWeights band = SpatialWeights.band(places, metres, threads);
            entries = band.first(n);
            if (alone(band) <= ALONE * n) {
                moran.add(new Distance(metres, MoranI.ofSymmetric(values, band).z(), entries / n));
            }
        }
        return moran;
    }

    /** Pairs, counted both ways, of the longest band: 4 bytes each, and about 10 ns. */
    private static double mostEntries(int places) {
        double local = places * Math.max(24, places / 10.0);
        return Math.min(local, Math.max(30e6, 40.0 * places));
    }

    private static int alone(SpatialWeights band) {
        int alone = 0;
        for (int i = 0; i < band.size(); i++) {
            alone += band.degree(i) == 0 ? 1 : 0;
        }
        return alone;
    }

    private void add(Distance next) {
        if (!walked.isEmpty()) {
            Distance last = walked.get(walked.size() - 1);
            falling = last.z() >= SIGNIFICANT && next.z() < last.z();
        }
        walked.add(next);
    }

    /** Whether a significant z is followed by a smaller one. */
    boolean hasPeak() {
        return falling;
    }

    /** The distance before the fall. */
    Distance peak() {
        return walked.get(walked.size() - 2);
    }

    /** Whether the peak is the first distance that was looked at. */
    boolean fallsFromTheStart() {
        return falling && walked.size() == 2;
    }

    /** Whether neighbours were significantly alike at any distance. */
    boolean isSignificant() {
        return walked.stream().anyMatch(d -> d.z() >= SIGNIFICANT);
    }

    /** The neighbours that a neighbourhood is given where nothing peaks: a twentieth of all places, 8 to 30. */
    int usualNeighbours() {
        return Math.max(8, Math.min(30, places / 20));
    }

    /** The shortest distance with that many neighbours on average, else the longest. */
    Distance usual() {
        return walked.stream()
                .filter(d -> d.meanNeighbours() >= usualNeighbours())
                .findFirst()
                .orElseGet(this::longest);
    }

    /** The last distance that was looked at. */
    Distance longest() {
        return walked.get(walked.size() - 1);
    }

    boolean isEmpty() {
        return walked.isEmpty();
    }
}
