package org.jingtu.exchange;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The shared texts of a workbook: the first 16 million characters in memory, further ones in a temporary file, so that
 * heap does not grow with the workbook.
 */
final class XlsxTexts implements AutoCloseable {
    private static final int LONGEST = 32_768;
    private static final long MOST_CHARACTERS = 16L << 20;
    private static final int REMEMBERED = 1_000;

    private final List<String> first = new ArrayList<>();
    private long[] offsets = new long[1_024];
    private int spilled;
    private @Nullable Path file;
    private @Nullable RandomAccessFile rest;
    private final Map<Integer, String> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    static XlsxTexts read(@Nullable InputStream in) throws IOException {
        XlsxTexts texts = new XlsxTexts();
        if (in != null) {
            try (in) {
                texts.readAll(XmlParts.open(in));
            } catch (XMLStreamException e) {
                texts.close();
                throw XmlParts.broken(e);
            } catch (RuntimeException | IOException e) {
                texts.close();
                throw e;
            }
        }
        return texts;
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException, IOException {
        long characters = 0;
        long offset = 0;
        DataOutputStream out = null;
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT || !"si".equals(xml.getLocalName())) {
                    continue;
                }
                String text = richText(xml);
                characters += text.length() + 16;
                if (characters <= MOST_CHARACTERS) {
                    first.add(text);
                    continue;
                }
                if (out == null) {
                    file = Files.createTempFile("jingtu-xlsx", ".texts");
                    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 65_536));
                }
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                offsets = spilled == offsets.length ? Arrays.copyOf(offsets, 2 * spilled) : offsets;
                offsets[spilled++] = offset;
                out.writeInt(bytes.length);
                out.write(bytes);
                offset += 4 + bytes.length;
            }
        } finally {
            if (out != null) {
                out.close();
            }
        }
        rest = file == null ? null : new RandomAccessFile(file.toFile(), "r");
    }

    /** Runs of differently formatted text are one; readings (furigana) are left out. */
    private static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
            } else if (event == XMLStreamReader.START_ELEMENT && "rPh".equals(xml.getLocalName())) {
                XmlParts.text(xml, 0);
            } else if (event == XMLStreamReader.START_ELEMENT && "t".equals(xml.getLocalName())) {
                String piece = XmlParts.text(xml, LONGEST);
                text.append(piece, 0, Math.min(piece.length(), Math.max(0, LONGEST - text.length())));
            } else if (event == XMLStreamReader.START_ELEMENT) {
                inside++;
            }
        }
        return text.toString();
    }

    /** The n-th text, from 0; empty when there is none. */
    String get(int n) throws IOException {
        if (n < 0 || n >= first.size() + spilled || n >= first.size() && rest == null) {
            return "";
        }
        if (n < first.size()) {
            return first.get(n);
        }
        String known = recent.get(n);
        if (known != null || rest == null) {
            return known == null ? "" : known;
        }
        rest.seek(offsets[n - first.size()]);
        byte[] bytes = new byte[rest.readInt()];
        rest.readFully(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        recent.put(n, text);
        return text;
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
