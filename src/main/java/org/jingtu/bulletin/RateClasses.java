package org.jingtu.bulletin;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Classes of rates at round limits, in the colours of the leaders' page. */
final class RateClasses {
    private static final int[] COLOURS = {0xfff3c4, 0xfed07a, 0xfb9a3e, 0xe2502a, 0xa50f26};

    private final List<Double> limits;

    /** @param rates of the areas that have one */
    RateClasses(List<Double> rates) {
        this.limits = limits(rates, COLOURS.length);
    }

    private static List<Double> limits(List<Double> values, int classes) {
        double least = values.stream().mapToDouble(v -> v).min().orElse(0);
        double most = values.stream().mapToDouble(v -> v).max().orElse(0);
        if (!(most > least)) {
            return List.of();
        }
        double rough = (most - least) / classes;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Stream.of(1, 2, 5, 10)
                .mapToDouble(mantissa -> mantissa * power)
                .filter(candidate -> candidate >= rough)
                .min()
                .orElse(10 * power);
        double first = Math.floor(least / step) + 1;
        return IntStream.range(0, classes - 1)
                .mapToObj(k -> (first + k) * step)
                .filter(limit -> limit <= most)
                .toList();
    }

    MapStyle style(double rate) {
        int k = (int) limits.stream().filter(limit -> rate >= limit).count();
        return MapStyle.plain(COLOURS[k]);
    }

    List<MapSheet.LegendEntry> legend() {
        return IntStream.rangeClosed(0, limits.size())
                .mapToObj(k -> new MapSheet.LegendEntry(MapStyle.plain(COLOURS[k]), label(k)))
                .toList();
    }

    private String label(int k) {
        if (limits.isEmpty()) {
            return "全部";
        }
        if (k == limits.size()) {
            return "≥ " + round(limits.get(k - 1));
        }
        return round(k == 0 ? 0 : limits.get(k - 1)) + " – " + round(limits.get(k));
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.3g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
