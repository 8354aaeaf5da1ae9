package org.jingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the one shapefile of a zip into a private temporary folder: only its own files, under names of ours (so
 * no entry can choose where it lands), and no more bytes than {@link #MOST_BYTES}. Folders inside the zip do not
 * matter; what macOS adds is passed over.
 */
final class ShapefileArchive implements AutoCloseable {
    private static final long MOST_BYTES = 4L << 30;
    /** Real attribute tables pack up to about fifty times; a bomb a thousand. */
    private static final long MOST_RATIO = 200;

    private static final long HARMLESS = 64L << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final List<String> ENDINGS =
            List.of("shp", "dbf", "prj", "cpg", ShapefileSidecar.FIELDS, ShapefileSidecar.TEXTS);

    private final Path folder;

    private ShapefileArchive(Path folder) {
        this.folder = folder;
    }

    static ShapefileArchive unpack(Path file, @Nullable String layer) throws IOException {
        // Names in GBK would make UTF-8 fail; only their endings matter here.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            Map<String, Map<String, ZipEntry>> layers = layers(zip);
            String chosen = choose(layers, layer);
            ShapefileArchive archive = new ShapefileArchive(Files.createTempDirectory("jingtu-shp"));
            try {
                archive.copy(zip, layers.getOrDefault(chosen, Map.of()));
                return archive;
            } catch (IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new UnusableDataException(
                    "archive-broken", "The zip file is damaged or cut off; transfer or pack it again.");
        }
    }

    /** Entries by ending, by path without ending; only where there is a .shp. */
    private static Map<String, Map<String, ZipEntry>> layers(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new UnusableDataException("archive-bomb", "The zip file has more than " + MOST_ENTRIES + " entries.");
        }
        Map<String, Map<String, ZipEntry>> layers = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || ("/" + name).contains("/../")) {
                throw new UnusableDataException(
                        "archive-unsafe", "The zip file has an entry that points outside it; nothing was unpacked.");
            }
            String last = name.substring(name.lastIndexOf('/') + 1);
            int point = ending(name);
            if (entry.isDirectory() || point < 0 || name.startsWith("__MACOSX/") || last.startsWith(".")) {
                continue;
            }
            layers.computeIfAbsent(name.substring(0, point), k -> new TreeMap<>())
                    .put(name.substring(point + 1).toLowerCase(Locale.ROOT), entry);
        }
        layers.values().removeIf(entries -> !entries.containsKey("shp"));
        return layers;
    }

    /** Where the ending begins; it has a point itself for what only our own shapefiles have beside them. */
    private static int ending(String name) {
        for (String own : List.of(ShapefileSidecar.FIELDS, ShapefileSidecar.TEXTS)) {
            if (name.endsWith("." + own)) {
                return name.length() - own.length() - 1;
            }
        }
        return name.lastIndexOf('.');
    }

    private static String choose(Map<String, Map<String, ZipEntry>> layers, @Nullable String wanted) {
        List<String> names = new ArrayList<>();
        for (String path : layers.keySet()) {
            String name = readable(path.substring(path.lastIndexOf('/') + 1));
            if (name.equals(wanted)) {
                return path;
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw new UnusableDataException(
                    "format-unknown", "The zip file holds no shapefile (.shp), workbook or KML.");
        }
        if (names.size() > 1 || wanted != null) {
            throw new UnusableDataException(
                    "several-layers",
                    "The archive holds the layers " + String.join(", ", names) + "; name one of them.",
                    Map.of("layers", names));
        }
        return layers.keySet().iterator().next();
    }

    private static String readable(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, TextEncoding.isUtf8(bytes) ? StandardCharsets.UTF_8 : TextEncoding.GB18030);
    }

    private void copy(ZipFile zip, Map<String, ZipEntry> entries) throws IOException {
        long left = MOST_BYTES;
        for (String ending : ENDINGS) {
            ZipEntry entry = entries.get(ending);
            if (entry == null) {
                continue;
            }
            long packed = Math.max(0, entry.getCompressedSize());
            long most = Math.min(left, Math.max(HARMLESS, packed * MOST_RATIO));
            try (InputStream in = new BoundedInputStream(zip.getInputStream(entry), most);
                    OutputStream out = Files.newOutputStream(folder.resolve("layer." + ending))) {
                left -= in.transferTo(out);
            }
        }
    }

    Path shp() {
        return folder.resolve("layer.shp");
    }

    @Override
    public void close() throws IOException {
        for (String ending : ENDINGS) {
            Files.deleteIfExists(folder.resolve("layer." + ending));
        }
        Files.deleteIfExists(folder);
    }
}
