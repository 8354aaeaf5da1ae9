package org.jingtu.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one coordinate: a decimal number, or degrees, minutes and seconds such as {@code 113°36'12.5"E}. */
final class Ordinates {
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "([NSEW]?)\\s*(\\d{1,3})\\s*[°度]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*['′分]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|″|秒|''))?\\s*([NSEW]?)");

    private Ordinates() {}

    /** The value, NaN when the text is no coordinate. */
    static double parse(String written) {
        String text = FullWidth.toPlain(written).strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        char last = text.charAt(text.length() - 1);
        if (last >= '0' && last <= '9' || last == '.') {
            try {
                return Decimal.parse(text);
            } catch (NumberFormatException e) { // reported as a row problem with its line by the caller
                return Double.NaN;
            }
        }
        Matcher parts = SEXAGESIMAL.matcher(text);
        if (!parts.matches()) {
            return Double.NaN;
        }
        double value = Integer.parseInt(parts.group(2)) + number(parts.group(3)) / 60 + number(parts.group(4)) / 3600;
        String side = parts.group(1) + parts.group(5);
        return side.equals("S") || side.equals("W") ? -value : value;
    }

    private static double number(@Nullable String group) {
        return group == null ? 0 : Double.parseDouble(group);
    }
}
