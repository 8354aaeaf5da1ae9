package org.jingtu.analysis.pattern;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;

/**
 * Ripley's K (Ripley 1977): the expected number of further points within a distance of a point, divided by the
 * intensity; πr² when points lie independently of each other, more when they cluster. L = √(K/π) is r then.
 *
 * <p>Without correction K = A/(n(n−1)) · Σ 1{d ≤ r}; isotropic and translation weigh each pair, at most 100 times; border
 * divides the mean number of neighbours of points at least r from the edge by n/A. The cross-K counts points of a second
 * kind around points of a first; for its border correction a point is a centre up to the step in which its edge distance
 * lies, for neighbours nearer than the edge.
 *
 * <p>Cost: O(pairs within the greatest distance); memory O(n). Pairs are counted in parts that do not depend on the number
 * of threads, so the result does not either.
 *
 * <p>Example: four points at the corners of a square of 1 m in a window of 10 × 10 m: K without correction at 1 m is
 * 100/12 · 8.
 */
public final class RipleyK {
    private static final double MOST_WEIGHT = 100;
    private static final int PART = 512;

    private final double step;
    private final int steps;
    private final Map<RipleyCorrection, double[]> k = new EnumMap<>(RipleyCorrection.class);

    private RipleyK(double step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    /** Of one kind of points. @throws UnusableDataException {@code too-few-points} below two, {@code outside-window} */
    public static RipleyK of(
            PlanarPoints points,
            PatternWindow window,
            RipleyDistances distances,
            Set<RipleyCorrection> corrections,
            int threads,
            Progress progress) {
        return new Counting(points, new boolean[0], window, distances, corrections).count(threads, progress);
    }

    /**
     * Of points of a second kind around points of a first.
     *
     * @param first whether a point is of the first kind; all others are of the second
     */
    public static RipleyK cross(
            PlanarPoints points,
            boolean[] first,
            PatternWindow window,
            RipleyDistances distances,
            Set<RipleyCorrection> corrections,
            int threads,
            Progress progress) {
        if (first.length != points.size()) {
            throw new IllegalArgumentException(first.length + " kinds of " + points.size() + " points");
        }
        return new Counting(points, first.clone(), window, distances, corrections).count(threads, progress);
    }

    /** Number of distances, 0 among them. */
    public int size() {
        return steps + 1;
    }

    public double distanceMetres(int r) {
        return r * step;
    }

    /** Square metres. @throws IllegalArgumentException for a correction that was not asked for */
    public double k(RipleyCorrection correction, int r) {
        double[] values = k.get(correction);
        if (values == null) {
            throw new IllegalArgumentException(correction + " was not asked for");
        }
        return values[r];
    }

    /** √(K/π), metres. */
    public double l(RipleyCorrection correction, int r) {
        return Math.sqrt(k(correction, r) / Math.PI);
    }

    /** One count of pairs. */
    private static final class Counting {
        private final boolean[] first;
        private final PatternWindow window;
        private final RipleyDistances distances;
        private final Set<RipleyCorrection> corrections;
        private final ClosePairs pairs;
        /** By position: distance to the edge, and the last step for which the point is a centre of the border correction. */
        private final double[] edge;

        private final int[] lastInside;
        private final double[] r;
        private final boolean oneKind;
        private final boolean isotropic;
        private final boolean translation;
        private final double area;
        private final double centres;
        private final double others;

        Counting(
                PlanarPoints points,
                boolean[] first,
                PatternWindow window,
                RipleyDistances distances,
                Set<RipleyCorrection> corrections) {
            this.first = first;
            this.window = window;
            this.distances = distances;
            this.corrections = corrections;
            oneKind = first.length == 0;
            isotropic = corrections.contains(RipleyCorrection.ISOTROPIC);
            translation = corrections.contains(RipleyCorrection.TRANSLATION);
            area = window.areaSquareMetres();
            int ofFirst = 0;
            for (boolean isFirst : first) {
                ofFirst += isFirst ? 1 : 0;
            }
            centres = oneKind ? points.size() : ofFirst;
            others = oneKind ? points.size() - 1 : points.size() - ofFirst;
            if (centres < 1 || others < 1) {
                throw new UnusableDataException(
                        "too-few-points", "Distances between points need at least two points, of each kind one.");
            }
            r = distances.toArray();
            pairs = new ClosePairs(points.xs(), points.ys(), distances.greatest() * (1 + 1e-12));
            edge = new double[points.size()];
            lastInside = new int[points.size()];
            for (int at = 0; at < edge.length; at++) {
                edge[at] = window.edgeDistance(pairs.x(at), pairs.y(at));
                lastInside[at] = oneKind ? lastNotAbove(edge[at]) : lastBegun(edge[at]);
            }
        }

        private int lastNotAbove(double distance) {
            int last = (int) Math.min(r.length - 1.0, Math.floor(distance / distances.step()) + 1);
            while (last >= 0 && r[last] > distance) {
                last--;
            }
            return last;
        }

        /** The step that the edge lies in: two kinds are counted like this by the reference implementation. */
        private int lastBegun(double distance) {
            int last = Math.min(r.length - 1, lastNotAbove(distance) + 1);
            return last > 0 && r[last - 1] >= distance ? last - 1 : last;
        }

        private int bin(double distance) {
            int bin = (int) (distance * distances.inverse());
            while (bin < r.length && r[bin] < distance) {
                bin++;
            }
            while (bin > 0 && r[bin - 1] >= distance) {
                bin--;
            }
            return bin;
        }

        RipleyK count(int threads, Progress progress) {
            int parts = (pairs.size() + PART - 1) / PART;
            PairSums[] sums = new PairSums[parts];
            Parallel.run(parts, threads, progress, part -> {
                PairSums own = new PairSums(r.length);
                pairs.forEach(part * PART, Math.min(pairs.size(), (part + 1) * PART), (i, j, dx, dy, distance) -> {
                    int bin = bin(distance);
                    if (bin < r.length) {
                        add(own, i, j, dx, dy, distance, bin);
                    }
                });
                sums[part] = own;
            });
            PairSums total = new PairSums(r.length);
            for (PairSums sum : sums) {
                total.add(sum);
            }
            return functions(total);
        }

        private void add(PairSums sums, int i, int j, double dx, double dy, double distance, int bin) {
            boolean forward = oneKind || first[pairs.point(i)] && !first[pairs.point(j)];
            boolean backward = oneKind || first[pairs.point(j)] && !first[pairs.point(i)];
            if (!forward && !backward) {
                return;
            }
            int ways = (forward ? 1 : 0) + (backward ? 1 : 0);
            sums.none[bin] += ways;
            if (translation) {
                double weight = area / window.overlapSquareMetres(dx, dy);
                sums.translation[bin] += ways * Math.min(MOST_WEIGHT, weight);
            }
            if (forward) {
                addCentre(sums, i, distance, bin);
            }
            if (backward) {
                addCentre(sums, j, distance, bin);
            }
        }

        private void addCentre(PairSums sums, int centre, double distance, int bin) {
            if (isotropic) {
                sums.isotropic[bin] += distance <= edge[centre] ? 1 : isotropic(centre, distance);
            }
            if (distance <= edge[centre] && bin <= lastInside[centre]) {
                sums.border[bin]++;
                sums.borderEnd[lastInside[centre]]++;
            }
        }

        private double isotropic(int centre, double distance) {
            double share = window.circleShare(pairs.x(centre), pairs.y(centre), distance);
            return Math.max(1, Math.min(MOST_WEIGHT, 1 / share));
        }

        private RipleyK functions(PairSums sums) {
            RipleyK result = new RipleyK(distances.step(), r.length - 1);
            double scale = area / (centres * others);
            for (RipleyCorrection correction : corrections) {
                result.k.put(
                        correction,
                        switch (correction) {
                            case NONE -> cumulated(sums.none, scale);
                            case ISOTROPIC -> cumulated(sums.isotropic, scale);
                            case TRANSLATION -> cumulated(sums.translation, scale);
                            case BORDER -> border(sums);
                        });
            }
            return result;
        }

        private static double[] cumulated(double[] byBin, double scale) {
            double[] values = new double[byBin.length];
            double sum = 0;
            for (int bin = 0; bin < byBin.length; bin++) {
                sum += byBin[bin];
                values[bin] = sum * scale;
            }
            return values;
        }

        /** Where no point is far enough from the edge any more, the last value that could be told goes on. */
        private double[] border(PairSums sums) {
            long[] centresEnd = new long[r.length];
            for (int at = 0; at < lastInside.length; at++) {
                boolean isCentre = oneKind || first[pairs.point(at)];
                if (isCentre && lastInside[at] >= 0) {
                    centresEnd[lastInside[at]]++;
                }
            }
            long inside = 0;
            for (long ending : centresEnd) {
                inside += ending;
            }
            double intensity = (oneKind ? centres : others) / area;
            double[] values = new double[r.length];
            double count = 0;
            for (int bin = 0; bin < r.length; bin++) {
                count += sums.border[bin];
                values[bin] = inside > 0 ? count / (inside * intensity) : bin > 0 ? values[bin - 1] : 0;
                count -= sums.borderEnd[bin];
                inside -= centresEnd[bin];
            }
            return values;
        }
    }

    /** Sums by step of distance. */
    private static final class PairSums {
        final double[] none;
        final double[] isotropic;
        final double[] translation;
        final double[] border;
        final double[] borderEnd;

        PairSums(int bins) {
            none = new double[bins];
            isotropic = new double[bins];
            translation = new double[bins];
            border = new double[bins];
            borderEnd = new double[bins];
        }

        void add(PairSums other) {
            for (int bin = 0; bin < none.length; bin++) {
                none[bin] += other.none[bin];
                isotropic[bin] += other.isotropic[bin];
                translation[bin] += other.translation[bin];
                border[bin] += other.border[bin];
                borderEnd[bin] += other.borderEnd[bin];
            }
        }
    }
}
