package org.jingtu.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.series.ExpectedCount;

/** The last 26 weeks beside what the weeks before them lead one to expect. */
final class WeeklyTrend {
    private static final int SHOWN = 26;
    /** 26 weeks, five years and three weeks. */
    static final int READ = SHOWN + 5 * 52 + 3;

    private WeeklyTrend() {}

    /** @param byWeeksBack issues by weeks back, 0 the last @param last day of the last week */
    static List<Summary.Week> of(Map<Integer, Long> byWeeksBack, LocalDate last) {
        int oldest =
                byWeeksBack.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        List<Long> counts = new ArrayList<>();
        for (int back = oldest; back >= 0; back--) {
            counts.add(byWeeksBack.getOrDefault(back, 0L));
        }
        List<Summary.Week> weeks = new ArrayList<>();
        for (int back = SHOWN - 1; back >= 0; back--) {
            int at = oldest - back;
            ExpectedCount expected =
                    at < 0 ? null : ExpectedCount.of(counts, at).orElse(null);
            weeks.add(new Summary.Week(
                    last.minusDays(7L * back + 6),
                    at < 0 ? 0 : counts.get(at),
                    expected == null ? null : expected.expected(),
                    expected == null ? null : expected.low(),
                    expected == null ? null : expected.high(),
                    expected == null ? null : expected.basis().name().toLowerCase(Locale.ROOT)));
        }
        return weeks;
    }
}
