package org.jingtu.exchange;

/** Full-width digits and signs, as Chinese input methods write them, made plain: {@code 113.6} is {@code 113.6}. */
final class FullWidth {
    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int TO_ASCII = 0xFEE0;

    private FullWidth() {}

    static String toPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST || c == '\u3000') {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\u3000' ? ' ' : c >= FIRST && c <= LAST ? (char) (c - TO_ASCII) : c);
        }
        return plain.toString();
    }
}
