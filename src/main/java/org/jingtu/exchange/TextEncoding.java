package org.jingtu.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of text: a byte order mark, UTF-16 by its zero bytes, UTF-8 when it decodes without error (plain
 * ASCII too), else GB18030, which contains GBK and GB2312.
 */
final class TextEncoding {
    static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static Charset of(byte[] start) {
        if (markLength(start) == 3) {
            return StandardCharsets.UTF_8;
        }
        if (markLength(start) == 2) {
            return start[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < Math.min(start.length, 4_096); i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = Math.min(start.length, 4_096) / 2;
        if (half > 0 && odd > 0.3 * half && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (half > 0 && even > 0.3 * half && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Length of the byte order mark: 3 (UTF-8), 2 (UTF-16) or 0. */
    static int markLength(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = start.length >= 2
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
        return utf16 ? 2 : 0;
    }

    /** Whether the bytes are UTF-8; the last character may be cut. */
    static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
