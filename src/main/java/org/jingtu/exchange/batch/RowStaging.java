package org.jingtu.exchange.batch;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.RowProblem;
import org.jingtu.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Pours a file's rows into the staging table, counting and refusing; keeps a fair sample of where they lie. */
final class RowStaging {
    private static final int PROGRESS_ROWS = 50_000;
    private static final int SAMPLE = 1_001;
    private static final int LONGEST_TEXT = 20_000;
    /** A county is two degrees across at most; rows so far from the middle of the file are strays. */
    private static final double STRAY_DEGREES = 5;

    private final ImportRun run;
    private final ImportTarget.RowStager stager;
    private final LongConsumer progress;
    private final double[] x = new double[SAMPLE];
    private final double[] y = new double[SAMPLE];
    private final SplittableRandom random = new SplittableRandom(1);
    private int taken;
    private final int wktColumn;

    private final long mostRows;
    private boolean complete;

    RowStaging(ImportRun run, ImportTarget.RowStager stager, LongConsumer progress) {
        this(run, stager, progress, Long.MAX_VALUE);
    }

    /** @param mostRows after which it stops */
    RowStaging(ImportRun run, ImportTarget.RowStager stager, LongConsumer progress, long mostRows) {
        this.mostRows = mostRows;
        this.run = run;
        this.stager = stager;
        this.progress = progress;
        this.wktColumn = run.reader().column(ColumnRole.WKT);
    }

    void writeTo(BinaryCopy copy) throws SQLException {
        FeatureReader reader = run.reader();
        while (run.rows() < mostRows) {
            Feature feature = reader.next();
            if (feature == null) {
                complete = true;
                break;
            }
            run.countRow();
            RowProblem problem = check(feature);
            if (problem == null) {
                problem = stager.stage(feature, copy);
            }
            if (problem != null) {
                run.refuse(feature.line(), problem);
            } else {
                sample(feature);
            }
            if (run.rows() % PROGRESS_ROWS == 0) {
                progress.accept(run.rows());
            }
        }
        progress.accept(run.rows());
    }

    private @Nullable RowProblem check(Feature feature) {
        if (feature.problem() != null) {
            return feature.problem();
        }
        FeatureReader reader = run.reader();
        if (feature.isPoint()
                && (Math.abs(feature.x() - reader.centreX()) > STRAY_DEGREES
                        || Math.abs(feature.y() - reader.centreY()) > STRAY_DEGREES)) {
            return new RowProblem(
                    "",
                    feature.x() + ", " + feature.y(),
                    "coordinates-far-away",
                    "The place is more than 500 km from the other rows.");
        }
        for (int i = 0; i < reader.columns().size(); i++) {
            if (i != wktColumn && feature.value(i).length() > LONGEST_TEXT) {
                return new RowProblem(
                        reader.columns().get(i),
                        feature.value(i),
                        "value-too-long",
                        "The text is longer than " + LONGEST_TEXT + " characters.");
            }
        }
        return null;
    }

    /** Reservoir of fixed size: every row is as likely to be in it. */
    private void sample(Feature feature) {
        int slot = taken < SAMPLE ? taken : random.nextInt(taken + 1);
        taken++;
        if (slot < SAMPLE) {
            Coordinate at = feature.isPoint() ? null : feature.geometry().getCoordinate();
            x[slot] = at == null ? feature.x() : at.x;
            y[slot] = at == null ? feature.y() : at.y;
        }
    }

    /** Whether the file was read to its end. */
    boolean isComplete() {
        return complete;
    }

    double middleLongitude() {
        return median(x);
    }

    double middleLatitude() {
        return median(y);
    }

    private double median(double[] values) {
        double[] sorted = Arrays.copyOf(values, Math.min(taken, SAMPLE));
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
