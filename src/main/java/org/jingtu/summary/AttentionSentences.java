package org.jingtu.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.RateInterval;

/** The places that most need somebody's attention, each with one sentence built from its figures. */
final class AttentionSentences {
    private static final int MOST = 5;

    private AttentionSentences() {}

    /**
     * First the areas that worsened by more than chance, by the issues that came on top, then the worst by rate.
     *
     * @param days of the period
     */
    static List<Summary.Attention> of(List<Summary.AreaFigures> ranked, int days) {
        List<Summary.AreaFigures> chosen = new ArrayList<>(ranked.stream()
                .filter(AttentionSentences::hasWorsened)
                .sorted(Comparator.comparingLong(area -> area.previous() - area.reported()))
                .limit(MOST)
                .toList());
        ranked.stream()
                .filter(area -> !chosen.contains(area) && area.reported() > 0)
                .limit(MOST - chosen.size())
                .forEach(chosen::add);
        return chosen.stream()
                .map(area -> new Summary.Attention(area.id(), chinese(area, days), english(area, days)))
                .toList();
    }

    private static boolean hasWorsened(Summary.AreaFigures area) {
        return area.reported() > 0
                && area.previous() > 0
                && RateInterval.ratio(area.reported(), area.previous()).low() > 1;
    }

    private static String chinese(Summary.AreaFigures area, int days) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(format("%s近%d天发现问题%d件", area.name(), days, area.reported()));
        if (hasWorsened(area)) {
            RateInterval ratio = RateInterval.ratio(area.reported(), area.previous());
            sentence.append(format(
                    ",比上期上升%.0f%%(%.0f%%–%.0f%%)",
                    percent(ratio.estimate() - 1), percent(ratio.low() - 1), percent(ratio.high() - 1)));
        } else {
            sentence.append(format(",每平方公里%.0f件,居第%d位", area.ratePerKm2(), area.rank()));
        }
        if (area.overdue() > 0) {
            sentence.append(format(",超期未结%d件", area.overdue()));
        }
        if (area.onTimeRate() != null) {
            sentence.append(format(",按期结案率%.0f%%", percent(area.onTimeRate())));
        }
        if (area.coverage() != null) {
            sentence.append(format(",作业覆盖率%.0f%%", percent(area.coverage())));
        }
        return sentence.append("。").toString();
    }

    private static String english(Summary.AreaFigures area, int days) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(format("%s: %d issues in %d days", area.name(), area.reported(), days));
        if (hasWorsened(area)) {
            RateInterval ratio = RateInterval.ratio(area.reported(), area.previous());
            sentence.append(format(
                    ", up %.0f %% on the period before (%.0f to %.0f %%)",
                    percent(ratio.estimate() - 1), percent(ratio.low() - 1), percent(ratio.high() - 1)));
        } else {
            sentence.append(format(", %.0f per km², rank %d", area.ratePerKm2(), area.rank()));
        }
        if (area.overdue() > 0) {
            sentence.append(format(", %d overdue", area.overdue()));
        }
        if (area.onTimeRate() != null) {
            sentence.append(format(", %.0f %% closed on time", percent(area.onTimeRate())));
        }
        if (area.coverage() != null) {
            sentence.append(format(", %.0f %% swept", percent(area.coverage())));
        }
        return sentence.append('.').toString();
    }

    private static double percent(double share) {
        return 100 * share;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
