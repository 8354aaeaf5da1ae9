package org.jingtu.bulletin;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jingtu.summary.Summary;
import org.jspecify.annotations.Nullable;

/** How figures are put into Chinese words. */
final class BulletinWording {
    static final String NONE = "—";
    private static final String SAME = "与上期无显著差别";
    private static final Map<String, String> FIGURES = Map.of(
            "reported", "发现问题",
            "onTimeRate", "按期结案率",
            "coverage", "作业覆盖率",
            "hotPatches", "热点片区",
            "overdue", "超期未结");
    private static final Map<String, String> WHY_UNKNOWN = Map.of(
            "computing", "尚在计算",
            "too-few", "样本太少",
            "nothing-due", "本期没有到期案件",
            "no-tracks", "没有作业轨迹");
    private static final int SHORT_RUN = 8;

    private BulletinWording() {}

    static String name(Summary.Figure figure) {
        return FIGURES.getOrDefault(figure.code(), figure.code());
    }

    static String value(Summary.Figure figure) {
        return figure.value() == null
                ? "暂无数据(" + WHY_UNKNOWN.getOrDefault(figure.basis(), "原因未知") + ")"
                : amount(figure, figure.value());
    }

    /** The 95 % interval. */
    static String interval(Summary.Figure figure) {
        if (figure.low() == null || figure.high() == null) {
            return NONE;
        }
        return bare(figure, figure.low()) + "–" + amount(figure, figure.high());
    }

    /** Against the period before, with the interval where it is more than chance. */
    static String change(Summary.Figure figure) {
        if (figure.change() == null) {
            return "上期无可比数据";
        }
        if (!figure.significant() || figure.changeLow() == null || figure.changeHigh() == null) {
            return SAME;
        }
        return direction(figure.change())
                + (switch (figure.unit()) {
                    case "share" ->
                        points(figure.change()) + "个百分点("
                                + span(figure.changeLow(), figure.changeHigh(), BulletinWording::points) + ")";
                    case "patches" ->
                        whole(Math.abs(figure.change())) + "片("
                                + span(figure.changeLow(), figure.changeHigh(), v -> whole(Math.abs(v))) + ")";
                    default ->
                        percent(Math.abs(figure.change())) + "("
                                + span(figure.changeLow(), figure.changeHigh(), v -> percent(Math.abs(v))) + ")";
                });
    }

    static String change(Summary.AreaFigures area) {
        if (area.previous() + area.reported() == 0) {
            return NONE;
        }
        if (area.changeLow() <= 0 && area.changeHigh() >= 0) {
            return "无显著差别";
        }
        return direction(area.change()) + percent(Math.abs(area.change())) + "("
                + span(area.changeLow(), area.changeHigh(), v -> percent(Math.abs(v))) + ")";
    }

    private static String direction(double change) {
        return change > 0 ? "上升" : "下降";
    }

    private static String span(double low, double high, java.util.function.DoubleFunction<String> format) {
        return Math.abs(low) <= Math.abs(high)
                ? format.apply(low) + "–" + format.apply(high)
                : format.apply(high) + "–" + format.apply(low);
    }

    private static String amount(Summary.Figure figure, double value) {
        return switch (figure.unit()) {
            case "share" -> bare(figure, value);
            case "patches" -> bare(figure, value) + "片";
            default -> bare(figure, value) + "件";
        };
    }

    private static String bare(Summary.Figure figure, double value) {
        return figure.unit().equals("share") ? format("%.1f%%", 100 * value) : whole(value);
    }

    /** Where a figure comes from: its run, or the data as they were. */
    static String source(Summary.Figure figure) {
        return figure.run() == null ? "台账数据" : "运行" + number(figure.run());
    }

    /** The beginning of a run's number; the whole is at the end of the document. */
    static String number(UUID run) {
        return run.toString().substring(0, SHORT_RUN);
    }

    static String unit(String rateUnit) {
        return switch (rateUnit) {
            case "per-patrol-km" -> "件/巡查公里";
            case "per-alley-km" -> "件/公里小巷";
            default -> "件/平方公里";
        };
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String share(Summary.@Nullable Share share) {
        return share == null
                ? NONE
                : percent(share.value()) + "(" + whole(100 * share.low()) + "–" + percent(share.high()) + ")";
    }

    static String percent(@Nullable Double share) {
        return share == null ? NONE : format("%.0f%%", 100 * share);
    }

    private static String points(double change) {
        return format("%.1f", Math.abs(100 * change));
    }

    private static String whole(double value) {
        return format("%.0f", value);
    }

    /** Three digits that matter. */
    static String rate(@Nullable Double rate) {
        if (rate == null) {
            return NONE;
        }
        return rate >= 100 ? whole(rate) : rate >= 10 ? format("%.1f", rate) : format("%.2f", rate);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
