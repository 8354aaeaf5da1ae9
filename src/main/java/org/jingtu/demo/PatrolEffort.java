package org.jingtu.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.track.TrackArchive;

/** Sums what patrols walked into kilometres by day and 50 m square. */
final class PatrolEffort {
    private static final double SQUARE = 50;

    private final DemoCounty county;

    PatrolEffort(DemoCounty county) {
        this.county = county;
    }

    void writeTo(TrackArchive.EffortSink sink) {
        PatrolNetwork network = county.network();
        int[] column = new int[network.steps()];
        int[] row = new int[network.steps()];
        for (int step = 0; step < column.length; step++) {
            column[step] = (int) Math.floor(network.x(step) / SQUARE);
            row[step] = (int) Math.floor(network.y(step) / SQUARE);
        }
        for (int day = 0; day < DemoCalendar.DAYS; day++) {
            Map<Long, double[]> squares = new TreeMap<>();
            for (int patrol = 0; patrol < PatrolWalks.PATROLS; patrol++) {
                for (int step : county.walks().walk(patrol, day)) {
                    long square = ((long) column[step] << 32) | row[step];
                    squares.computeIfAbsent(square, k -> new double[1])[0] += network.kilometres(step);
                }
            }
            LocalDate date = DemoCalendar.date(day);
            squares.forEach((square, kilometres) ->
                    sink.effort(date, (int) (square >> 32), square.intValue(), (float) kilometres[0]));
        }
    }
}
