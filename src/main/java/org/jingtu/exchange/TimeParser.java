package org.jingtu.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads the times that ledgers and devices write: {@code 2024-03-04T05:06:07Z} or with an offset, {@code 2024/3/4 5:06},
 * {@code 2024年3月4日 5时6分}, {@code 3/4/2024 5:06 PM} (month first unless it cannot be), {@code 4.3.2024}, {@code
 * 20240304050607}, Excel's day numbers such as {@code 45355.21}, seconds or milliseconds since 1970. A time without
 * offset is local to the zone.
 *
 * <p>Example: {@code 2024年3月4日 5时6分} in Asia/Shanghai is 2024-03-03T21:06:00Z.
 *
 * <p>Not thread-safe. About 3 million a second.
 */
public final class TimeParser {
    /** What {@link #parse} returns for text that is no time. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final int EXCEL_EPOCH_DAY = -25_569;
    private static final int MOST_GROUPS = 9;

    private final ZoneId zone;
    private final int[] value = new int[MOST_GROUPS];
    private final int[] digits = new int[MOST_GROUPS];
    private int groups;
    private int fraction;
    private int offsetFrom;
    private int offsetSign;
    private boolean zulu;
    private boolean afternoon;
    private boolean morning;
    private char firstSeparator;

    /** @param zone of times that state no offset */
    public TimeParser(ZoneId zone) {
        this.zone = zone;
    }

    /** Milliseconds since 1970, or {@link #UNREADABLE}. */
    public long parse(String text) {
        String trimmed = FullWidth.toPlain(text).strip();
        if (trimmed.isEmpty() || trimmed.length() > 48) {
            return UNREADABLE;
        }
        try {
            long number = number(trimmed);
            if (number != UNREADABLE) {
                return number;
            }
            return scan(trimmed) ? assemble() : UNREADABLE;
        } catch (DateTimeException e) { // the thirteenth month and its like: reported with the row by the caller
            return UNREADABLE;
        }
    }

    /** One number alone: packed digits, seconds, milliseconds, or Excel's days. */
    private long number(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return UNREADABLE;
            }
        }
        if (whole == 5) {
            double days = Double.parseDouble(text);
            return local(EXCEL_EPOCH_DAY * 86_400_000L + Math.round(days * 86_400) * 1000);
        }
        if (point >= 0) {
            return UNREADABLE;
        }
        return switch (whole) {
            case 8, 12, 14 -> packed(text);
            case 10 -> Long.parseLong(text) * 1000;
            case 13 -> Long.parseLong(text);
            default -> UNREADABLE;
        };
    }

    private long packed(String text) {
        int[] part = new int[6];
        part[0] = Integer.parseInt(text, 0, 4, 10);
        for (int i = 1, from = 4; from < text.length(); i++, from += 2) {
            part[i] = Integer.parseInt(text, from, from + 2, 10);
        }
        return local(LocalDateTime.of(part[0], part[1], part[2], part[3], part[4], part[5]), 0);
    }

    private long local(long millisAsIfUtc) {
        return local(LocalDateTime.ofEpochSecond(millisAsIfUtc / 1000, 0, ZoneOffset.UTC), 0);
    }

    private long local(LocalDateTime at, int millis) {
        return at.toEpochSecond(zone.getRules().getOffset(at)) * 1000 + millis;
    }

    private boolean scan(String text) {
        groups = 0;
        fraction = 0;
        offsetFrom = -1;
        zulu = false;
        afternoon = false;
        morning = false;
        firstSeparator = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (groups == MOST_GROUPS) {
                    return false;
                }
                i = digitGroup(text, i);
            } else if (!mark(text, i, c)) {
                return false;
            }
        }
        return groups >= 3;
    }

    private int digitGroup(String text, int from) {
        int i = from;
        int number = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            if (i - from < 9) {
                number = number * 10 + text.charAt(i) - '0';
            }
            i++;
        }
        boolean isFraction = from > 0 && groups == 6 && offsetFrom < 0 && text.charAt(from - 1) == '.';
        if (isFraction) {
            int kept = Math.min(9, i - from);
            fraction = (int) Math.round(number * Math.pow(10, 3 - kept));
        } else {
            value[groups] = number;
            digits[groups++] = i - from;
        }
        return i - 1;
    }

    /** Anything between digits; false for letters that belong in no time. */
    private boolean mark(String text, int i, char c) {
        if (groups == 1 && firstSeparator == ' ') {
            firstSeparator = c;
        }
        switch (c) {
            case '-', '/', '.', ':', ' ', 'T', ',', '年', '月', '日', '时', '分', '秒', '点', '号', '\u00A0' -> {
                if (c == '-' && groups >= 5 && offsetFrom < 0) {
                    offsetFrom = groups;
                    offsetSign = -1;
                }
                return true;
            }
            case '+' -> {
                offsetFrom = groups;
                offsetSign = 1;
                return groups >= 5;
            }
            case 'Z' -> zulu = true;
            case 'A', 'a', '上' -> morning = true;
            case 'P', 'p', '下' -> afternoon = true;
            case 'M', 'm', '午' -> {
                return morning || afternoon;
            }
            default -> {
                return false;
            }
        }
        return i > 0 || c == '上' || c == '下';
    }

    private long assemble() {
        int year = value[0];
        int month = value[1];
        int day = value[2];
        int next = 3;
        int from = 3;
        if (digits[0] <= 2 && digits[2] == 4) {
            boolean dayFirst = firstSeparator == '.' || value[0] > 12;
            year = value[2];
            month = dayFirst ? value[1] : value[0];
            day = dayFirst ? value[0] : value[1];
        } else if (digits[0] == 8) {
            year = value[0] / 10_000;
            month = value[0] / 100 % 100;
            day = value[0] % 100;
            from = 1;
            next = 1;
        } else if (digits[0] != 4) {
            return UNREADABLE;
        }
        int end = offsetFrom >= 0 ? offsetFrom : groups;
        int hour = from < end ? value[next] : 0;
        int minute = from + 1 < end ? value[next + 1] : 0;
        int second = from + 2 < end ? value[next + 2] : 0;
        LocalDateTime at = LocalDateTime.of(year, month, day, hour24(hour), minute, Math.min(second, 59));
        if (zulu) {
            return at.toEpochSecond(ZoneOffset.UTC) * 1000 + fraction;
        }
        return offsetFrom >= 0 ? at.toEpochSecond(offset()) * 1000 + fraction : local(at, fraction);
    }

    private int hour24(int hour) {
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    private ZoneOffset offset() {
        boolean packed = groups > offsetFrom && digits[offsetFrom] == 4;
        int hours = packed ? value[offsetFrom] / 100 : groups > offsetFrom ? value[offsetFrom] : 0;
        int minutes = packed ? value[offsetFrom] % 100 : groups > offsetFrom + 1 ? value[offsetFrom + 1] : 0;
        return ZoneOffset.ofHoursMinutes(offsetSign * hours, offsetSign * minutes);
    }
}
