package org.jingtu.bulletin;

/** Punctuation of Chinese sentences is as wide as their characters. */
final class ChinesePunctuation {
    private static final String NARROW = ",;:!?()";
    private static final String WIDE = "\uff0c\uff1b\uff1a\uff01\uff1f\uff08\uff09";

    private ChinesePunctuation() {}

    /**
     * A text with wide punctuation if it has a Chinese character, except within numbers and words of other scripts.
     * Example: {@code 上升12%(3%–20%),18:00} gets wide brackets and a wide comma, and keeps its colon.
     */
    static String widen(String text) {
        if (text.chars().noneMatch(Character::isIdeographic)) {
            return text;
        }
        StringBuilder widened = new StringBuilder(text);
        for (int k = 0; k < text.length(); k++) {
            int which = NARROW.indexOf(text.charAt(k));
            boolean isOfNumbers = ",:".indexOf(text.charAt(k)) >= 0;
            if (which >= 0 && !(isOfNumbers && isWithinWord(text, k))) {
                widened.setCharAt(k, WIDE.charAt(which));
            }
        }
        return widened.toString();
    }

    private static boolean isWithinWord(String text, int k) {
        return k > 0 && k + 1 < text.length() && isLatin(text.charAt(k - 1)) && isLatin(text.charAt(k + 1));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
