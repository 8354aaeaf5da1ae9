package org.jingtu.analysis.matching;

import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.coverage.TrackCleaning;
import org.jingtu.analysis.coverage.VehicleRule;

/** A vehicle that drives along corners at a steady speed and sends positions with a normal error. */
final class Drive {
    private static final double HALF_SWATH = 1.5;
    private static final double FASTEST = 33;

    private final double[][] corners;
    private final double speed;
    private final double cadence;
    private final double noise;
    private double silentFrom = Double.NaN;
    private double silentTo = Double.NaN;

    Drive(double speed, double cadence, double noise, double[]... corners) {
        this.speed = speed;
        this.cadence = cadence;
        this.noise = noise;
        this.corners = corners;
    }

    /** No positions from one place to another, metres along the way. */
    Drive silent(double fromMetres, double toMetres) {
        silentFrom = fromMetres;
        silentTo = toMetres;
        return this;
    }

    static double[] at(double x, double y) {
        return new double[] {x, y};
    }

    double lengthMetres() {
        double length = 0;
        for (int k = 1; k < corners.length; k++) {
            length += Math.hypot(corners[k][0] - corners[k - 1][0], corners[k][1] - corners[k - 1][1]);
        }
        return length;
    }

    CleanTrack track(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fixes.Builder fixes = new Fixes.Builder();
        double end = lengthMetres();
        for (double t = 0; t * speed <= end; t += cadence) {
            double[] place = place(t * speed);
            double ex = noise * gauss(random);
            double ey = noise * gauss(random);
            if (!(t * speed > silentFrom && t * speed < silentTo)) {
                fixes.add(1000 + t, place[0] + ex, place[1] + ey, Float.NaN, (byte) 1);
            }
        }
        return new TrackCleaning().add(fixes.build(), new VehicleRule(0, HALF_SWATH, FASTEST, FASTEST));
    }

    private double[] place(double metres) {
        double rest = metres;
        for (int k = 1; k < corners.length; k++) {
            double dx = corners[k][0] - corners[k - 1][0];
            double dy = corners[k][1] - corners[k - 1][1];
            double length = Math.hypot(dx, dy);
            if (rest <= length) {
                return at(corners[k - 1][0] + dx * rest / length, corners[k - 1][1] + dy * rest / length);
            }
            rest -= length;
        }
        return corners[corners.length - 1];
    }

    private static double gauss(SplittableRandom random) {
        double sum = -6;
        for (int k = 0; k < 12; k++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    static PlanarLines lines(double[]... flat) {
        PlanarLines.Builder builder = PlanarLines.builder();
        for (double[] line : flat) {
            double[] x = new double[line.length / 2];
            double[] y = new double[line.length / 2];
            for (int k = 0; k < x.length; k++) {
                x[k] = line[2 * k];
                y[k] = line[2 * k + 1];
            }
            builder.line(x, y);
        }
        return builder.build();
    }

    static RoadGraph graph(PlanarLines lines) {
        return RoadNoding.graph(lines, new byte[lines.size()], 0.5, RoadNoding.Crossings.MEET);
    }

    static MatchedTrack match(PlanarLines lines, RoadGraph graph, CleanTrack track) {
        return new MapMatcher(graph, new double[lines.size()], MatchOptions.USUAL)
                .match(List.of(track), 1, Progress.NONE)
                .get(0);
    }

    /** Metres of each line that tracks swept. */
    static double[] sweptMetres(PlanarLines lines, CleanTrack... tracks) {
        RoadGraph graph = graph(lines);
        MatchedRoads roads = new MatchedRoads(lines, graph);
        for (CleanTrack track : tracks) {
            roads.add(track, match(lines, graph, track));
        }
        double[] swept = new double[lines.size()];
        CoverageOptions options = new CoverageOptions(1, 4, PassRule.HALF_HOUR, 1);
        for (Stretch stretch : roads.stretches(options, Progress.NONE)) {
            swept[stretch.road()] += stretch.passes() > 0 ? stretch.lengthMetres() : 0;
        }
        return swept;
    }
}
