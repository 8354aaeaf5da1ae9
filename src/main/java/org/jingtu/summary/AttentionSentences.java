package org.jingtu.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The places that most need somebody's attention, each with one sentence built from its figures. */
final class AttentionSentences {
    private static final int MOST = 5;

    private AttentionSentences() {}

    /**
     * First the areas that worsened beyond chance and regression to the mean, by the issues that came on top, then those
     * that are certainly worse than some other.
     *
     * @param unit of the rates
     * @param days of the period
     */
    static List<Summary.Attention> of(List<Summary.AreaFigures> ranked, String unit, int days) {
        List<Summary.AreaFigures> chosen = new ArrayList<>(ranked.stream()
                .filter(Summary.AreaFigures::hasWorsened)
                .sorted(Comparator.comparingLong(area -> area.previous() - area.reported()))
                .limit(MOST)
                .toList());
        ranked.stream()
                .filter(area -> !chosen.contains(area) && area.rankHigh() != null && area.rankHigh() < ranked.size())
                .limit(MOST - chosen.size())
                .forEach(chosen::add);
        return chosen.stream()
                .map(area -> new Summary.Attention(
                        area.id(), area.hasWorsened(), chinese(area, unit, days), english(area, unit, days)))
                .toList();
    }

    private static String chinese(Summary.AreaFigures area, String unit, int days) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(format("%s近%d天发现问题%d件", area.name(), days, area.reported()));
        if (area.hasWorsened()) {
            sentence.append(format(
                    ",剔除偶然波动后比上期上升%.0f%%(%.0f%%–%.0f%%)",
                    percent(area.change()), percent(area.changeLow()), percent(area.changeHigh())));
        }
        if (area.rate() != null && area.rankLow() != null && area.rankHigh() != null) {
            String per =
                    switch (unit) {
                        case "per-patrol-km" -> "每巡查公里%.2f件";
                        case "per-alley-km" -> "每公里小巷%.1f件";
                        default -> "每平方公里%.0f件";
                    };
            sentence.append(format("," + per, area.rate()))
                    .append(format(",名次在第%d–%d位之间", area.rankLow(), area.rankHigh()));
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

    private static String english(Summary.AreaFigures area, String unit, int days) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(format("%s: %d issues in %d days", area.name(), area.reported(), days));
        if (area.hasWorsened()) {
            sentence.append(format(
                    ", up %.0f %% on the period before once chance is taken off (%.0f to %.0f %%)",
                    percent(area.change()), percent(area.changeLow()), percent(area.changeHigh())));
        }
        if (area.rate() != null && area.rankLow() != null && area.rankHigh() != null) {
            String per =
                    switch (unit) {
                        case "per-patrol-km" -> "%.2f per kilometre patrolled";
                        case "per-alley-km" -> "%.1f per kilometre of alley";
                        default -> "%.0f per km²";
                    };
            sentence.append(format(", " + per, area.rate()))
                    .append(format(", rank between %d and %d", area.rankLow(), area.rankHigh()));
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
