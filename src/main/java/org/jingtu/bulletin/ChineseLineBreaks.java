package org.jingtu.bulletin;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Lines break between Chinese characters, never before closing nor after opening punctuation, nor within numbers. */
final class ChineseLineBreaks implements SplitCharacter {
    private static final String NOT_FIRST =
            " \uff0c\u3002\uff1b\uff1a\uff01\uff1f\u3001\uff09\u300b\u300d\u300f\u201d\u2019\u2026%\u2103,.;:!?)]}\u2013\u2014\u00b7";
    private static final String NOT_LAST = "\uff08\u300a\u300c\u300e\u201c\u2018([{";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (current + 1 < end && NOT_FIRST.indexOf(text[current + 1]) >= 0 || NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        return here <= ' ' || isWide(here) || current + 1 < end && isWide(text[current + 1]);
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80' && c <= '\ud7a3' || c >= '\uf900' && c <= '\ufaff' || c >= '\uff01' && c <= '\uff60';
    }
}
