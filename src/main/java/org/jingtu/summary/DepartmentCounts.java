package org.jingtu.summary;

import java.util.List;
import org.jingtu.analysis.RateInterval;

/** Counts of one department, as the database gives them; with the same members as those of areas. */
record DepartmentCounts(
        long id, String name, long open, long overdue, long due, long onTime, long closed, long reworked) {

    /** Figures of all, the most overdue first. */
    static List<Summary.DepartmentFigures> figures(List<DepartmentCounts> all) {
        return all.stream()
                .filter(each -> each.open() + each.due() + each.closed() > 0)
                .sorted((a, b) -> Long.compare(b.overdue(), a.overdue()))
                .map(each -> new Summary.DepartmentFigures(
                        each.id(),
                        each.name(),
                        each.open(),
                        each.overdue(),
                        Summary.Share.of(each.onTime(), each.due()),
                        Summary.Share.of(each.reworked(), each.closed()),
                        each.isHasty(all)))
                .toList();
    }

    /** On time more often than all others together, and sent back more often, both beyond chance. */
    private boolean isHasty(List<DepartmentCounts> all) {
        long otherDue = all.stream().mapToLong(DepartmentCounts::due).sum() - due;
        long otherOnTime = all.stream().mapToLong(DepartmentCounts::onTime).sum() - onTime;
        long otherClosed = all.stream().mapToLong(DepartmentCounts::closed).sum() - closed;
        long otherReworked = all.stream().mapToLong(DepartmentCounts::reworked).sum() - reworked;
        return isMore(onTime, due, otherOnTime, otherDue) && isMore(reworked, closed, otherReworked, otherClosed);
    }

    private static boolean isMore(long hits, long of, long otherHits, long otherOf) {
        return of > 0
                && otherOf > 0
                && RateInterval.difference(hits, of, otherHits, otherOf).low() > 0;
    }
}
