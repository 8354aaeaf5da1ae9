package org.jingtu.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The issues of 52 weeks. Patrols find them in proportion to the kilometres they walk and the strength of the place;
 * the public reports wherever there is something, patrolled or not.
 */
final class IssueLedger {
    /** Finds a kilometre in an ordinary place on an ordinary day; tuned so that a day has about 60 issues. */
    private static final double FINDS_PER_KILOMETRE = 0.139;

    private static final double PUBLIC_A_DAY = 3.6;
    private static final double DOUBLED = 0.04;
    private static final double SHIFTED = 0.02;
    private static final double BROKEN = 0.01;

    private final CountyPlane plane;
    private final PatrolNetwork network;
    private final boolean planted;
    private final SplittableRandom random;
    private final IssueHandling handling;
    private final List<LedgerRow> rows = new ArrayList<>(25_000);
    private final double[] publicWeight;
    private int number;

    private IssueLedger(CountyPlane plane, PatrolNetwork network, long seed, boolean planted) {
        this.plane = plane;
        this.network = network;
        this.planted = planted;
        this.random = new SplittableRandom(seed);
        this.handling = new IssueHandling(seed + 1);
        this.publicWeight = new double[network.steps()];
    }

    /** @param planted false for the null county: every place of strength 1, patrols as uneven as ever */
    static List<LedgerRow> write(
            CountyPlane plane, PatrolNetwork network, PatrolWalks walks, long seed, boolean planted) {
        IssueLedger ledger = new IssueLedger(plane, network, seed, planted);
        for (int day = 0; day < DemoCalendar.DAYS; day++) {
            for (int patrol = 0; patrol < PatrolWalks.PATROLS; patrol++) {
                ledger.finds(walks.walk(patrol, day), day);
            }
            ledger.publicReports(day);
        }
        return ledger.rows;
    }

    private void finds(int[] walk, int day) {
        double rate = FINDS_PER_KILOMETRE * DemoCalendar.activity(day);
        for (int i = 0; i < walk.length; i++) {
            int step = walk[i];
            if (random.nextDouble() < rate * strength(step, day) * network.kilometres(step)) {
                add(step, day, "巡查", 8 + 9.0 * i / walk.length);
            }
        }
    }

    private void publicReports(int day) {
        double total = 0;
        for (int step = 0; step < publicWeight.length; step++) {
            total += strength(step, day) * network.kilometres(step);
            publicWeight[step] = total;
        }
        double expected = PUBLIC_A_DAY * DemoCalendar.activity(day);
        int count = (int) expected + (random.nextDouble() < expected - (int) expected ? 1 : 0);
        for (int k = 0; k < count; k++) {
            int at = Arrays.binarySearch(publicWeight, random.nextDouble() * total);
            add(Math.min(at < 0 ? -at - 1 : at, publicWeight.length - 1), day, "群众", 7 + 14 * random.nextDouble());
        }
    }

    private double strength(int step, int day) {
        return planted ? network.place(step).strength(day) : 1;
    }

    private void add(int step, int day, String source, double hour) {
        double x = network.x(step) + spread();
        double y = network.y(step) + spread();
        double longitude = plane.longitude(x, y);
        double latitude = plane.latitude(x, y);
        if (random.nextDouble() < SHIFTED) {
            longitude += 0.0052; // what GCJ-02 adds here, handed over as if it were not there
            latitude -= 0.0029;
        }
        LocalDateTime at = DemoCalendar.date(day).atStartOfDay().plusSeconds((long) (hour * 3600));
        LedgerRow row = handling.row(
                String.format(Locale.ROOT, "QH%06d", ++number),
                network.place(step),
                network.road(step),
                source,
                at,
                DemoCalendar.leafFall(day),
                random.nextDouble() < BROKEN ? "" : String.format(Locale.ROOT, "%.7f", longitude),
                String.format(Locale.ROOT, "%.7f", latitude));
        rows.add(row);
        if (random.nextDouble() < DOUBLED) {
            rows.add(row);
        }
    }

    /** Problems lie beside the line that was walked; sum of four uniforms, standard deviation 6 m. */
    private double spread() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2)
                * 1.7320508
                * 6;
    }
}
