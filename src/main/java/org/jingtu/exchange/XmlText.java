package org.jingtu.exchange;

/** Text as XML can carry it. */
final class XmlText {
    private XmlText() {}

    /** Marks escaped, line breaks kept, control characters that no XML may hold left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean allowed = c == '\n'
                            || c == '\t'
                            || c >= 0x20 && c < 0xD800
                            || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
                    if (allowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
