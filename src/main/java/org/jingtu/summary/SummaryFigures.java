package org.jingtu.summary;

import java.util.List;
import java.util.UUID;
import org.jingtu.analysis.MeanInterval;
import org.jingtu.analysis.RateInterval;
import org.jingtu.coverage.SweptOnDay;
import org.jingtu.hotspot.HotPatchChange;
import org.jspecify.annotations.Nullable;

/** The figures on top, each with its interval, its change and whether that is more than chance. */
final class SummaryFigures {
    private SummaryFigures() {}

    /** A count with its Poisson interval, and its relative change. */
    static Summary.Figure count(String code, long now, long before) {
        RateInterval own = RateInterval.poisson(now, 1);
        RateInterval ratio = before == 0 ? null : RateInterval.ratio(now, before);
        return new Summary.Figure(
                code,
                (double) now,
                own.low(),
                own.high(),
                "issues",
                ratio == null ? null : ratio.estimate() - 1,
                ratio == null ? null : ratio.low() - 1,
                ratio == null ? null : ratio.high() - 1,
                ratio != null && (ratio.low() > 1 || ratio.high() < 1),
                "poisson",
                null,
                null);
    }

    /** A share with Wilson's interval, and its difference. */
    static Summary.Figure share(String code, long hits, long of, long hitsBefore, long ofBefore) {
        if (of == 0) {
            return unknown(code, "share", "nothing-due");
        }
        RateInterval own = RateInterval.wilson(hits, of);
        RateInterval change = ofBefore == 0 ? null : RateInterval.difference(hits, of, hitsBefore, ofBefore);
        return new Summary.Figure(
                code,
                own.estimate(),
                own.low(),
                own.high(),
                "share",
                change == null ? null : change.estimate(),
                change == null ? null : change.low(),
                change == null ? null : change.high(),
                change != null && (change.low() > 0 || change.high() < 0),
                "wilson",
                null,
                null);
    }

    /** The mean of the days whose coverage was kept; of one day, what is known and what it may be at most. */
    static Summary.Figure coverage(List<SweptOnDay> now, List<SweptOnDay> before, @Nullable UUID run) {
        if (now.isEmpty()) {
            return unknown("coverage", "share", "no-tracks");
        }
        List<Double> days = now.stream().map(SweptOnDay::swept).toList();
        if (days.size() == 1) {
            double most = Math.min(1, days.get(0) + now.get(0).unknown());
            return new Summary.Figure(
                    "coverage", days.get(0), days.get(0), most, "share", null, null, null, false, "one-day", run, null);
        }
        MeanInterval own = MeanInterval.of(days);
        MeanInterval change = before.size() < 2
                ? null
                : MeanInterval.difference(
                        days, before.stream().map(SweptOnDay::swept).toList());
        return new Summary.Figure(
                "coverage",
                own.estimate(),
                Math.max(0, own.low()),
                Math.min(1, own.high()),
                "share",
                change == null ? null : change.estimate(),
                change == null ? null : change.low(),
                change == null ? null : change.high(),
                change != null && (change.low() > 0 || change.high() < 0),
                "days",
                run,
                null);
    }

    /** Patches at 95 %, between those sure at 99 % and those likely at 90 %; the change is what appeared less what vanished. */
    static Summary.Figure hotPatches(HotPatchChange patches, UUID run, @Nullable UUID previous) {
        RateInterval change =
                previous == null ? null : RateInterval.differenceOfCounts(patches.appeared(), patches.vanished());
        return new Summary.Figure(
                "hotPatches",
                (double) patches.patches(),
                (double) patches.sure(),
                (double) patches.patches() + patches.more(),
                "patches",
                change == null ? null : change.estimate(),
                change == null ? null : change.low(),
                change == null ? null : change.high(),
                change != null && (change.low() > 0 || change.high() < 0),
                "confidence",
                run,
                previous);
    }

    /** @param basis why it is not known */
    static Summary.Figure unknown(String code, String unit, String basis) {
        return new Summary.Figure(code, null, null, null, unit, null, null, null, false, basis, null, null);
    }
}
