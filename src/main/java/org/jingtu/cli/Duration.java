package org.jingtu.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as options state them, and times of files in whole milliseconds. */
final class Duration {
    static final double DAY = 86_400;

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([wdhm]?)");

    private Duration() {}

    /** {@code 7d}, {@code 1w}, {@code 12h}, {@code 30m}; a number alone means days. */
    static double seconds(FileAnalysis analysis, String option, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        double seconds = 0;
        if (matcher.matches()) {
            seconds = Double.parseDouble(matcher.group(1))
                    * switch (matcher.group(2)) {
                        case "w" -> 7 * DAY;
                        case "h" -> 3600;
                        case "m" -> 60;
                        default -> DAY;
                    };
        }
        if (!(seconds > 0)) {
            throw analysis.usage(option + " is a length of time such as 7d, 1w or 12h, not '" + text + "'");
        }
        return seconds;
    }

    /** Whole milliseconds, so that times a whole number of days apart are exactly that. */
    static double[] secondsOfDays(double[] days) {
        return Arrays.stream(days).map(d -> Math.rint(d * DAY * 1000) / 1000).toArray();
    }
}
