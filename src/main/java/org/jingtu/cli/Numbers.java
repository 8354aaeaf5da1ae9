package org.jingtu.cli;

/** Numbers in options that also take words. */
final class Numbers {
    private Numbers() {}

    static double positive(FileAnalysis analysis, String option, String text) {
        double number = parse(analysis, option, text);
        if (!(number > 0)) {
            throw analysis.usage(option + " needs a number above 0, not '" + text + "'");
        }
        return number;
    }

    /** A length of time such as 7d, 26w or 12h, in days; a number alone is days. */
    static double days(FileAnalysis analysis, String option, String text) {
        String stripped = text.strip();
        char unit = stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
        double factor =
                switch (unit) {
                    case 'w' -> 7;
                    case 'h' -> 1 / 24.0;
                    default -> 1;
                };
        boolean named = unit == 'w' || unit == 'd' || unit == 'h';
        return factor * positive(analysis, option, named ? stripped.substring(0, stripped.length() - 1) : stripped);
    }

    /** Numbers with commas between them. */
    static double[] list(FileAnalysis analysis, String option, String text, int length) {
        String[] parts = text.split(",", -1);
        if (parts.length != length) {
            throw analysis.usage(option + " needs " + length + " numbers with commas between them, not '" + text + "'");
        }
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = parse(analysis, option, parts[k]);
        }
        return numbers;
    }

    private static double parse(FileAnalysis analysis, String option, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw analysis.usage(option + " needs a number, not '" + text + "'");
        }
        throw analysis.usage(option + " needs a finite number, not '" + text + "'");
    }
}
