package org.jingtu.summary;

import org.jingtu.analysis.RateInterval;

/** The figures on top, each with its change and whether that is more than chance. */
final class SummaryFigures {
    private SummaryFigures() {}

    /** A count and its relative change. */
    static Summary.Figure count(String code, long now, long before) {
        if (now + before == 0 || before == 0) {
            return new Summary.Figure(code, (double) now, "issues", null, null, null, false, null);
        }
        RateInterval ratio = RateInterval.ratio(now, before);
        return new Summary.Figure(
                code,
                (double) now,
                "issues",
                ratio.estimate() - 1,
                ratio.low() - 1,
                ratio.high() - 1,
                ratio.low() > 1 || ratio.high() < 1,
                null);
    }

    /** A share and its difference. */
    static Summary.Figure share(String code, long hits, long of, long hitsBefore, long ofBefore) {
        if (of == 0 || ofBefore == 0) {
            return new Summary.Figure(code, AreaRanking.share(hits, of), "share", null, null, null, false, null);
        }
        RateInterval difference = RateInterval.difference(hits, of, hitsBefore, ofBefore);
        return new Summary.Figure(
                code,
                (double) hits / of,
                "share",
                difference.estimate(),
                difference.low(),
                difference.high(),
                difference.low() > 0 || difference.high() < 0,
                null);
    }
}
