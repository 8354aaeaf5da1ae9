package org.jingtu.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jingtu.analysis.UnusableDataException;

/**
 * Opens any file of features: CSV (separator and encoding found out), XLSX, GeoJSON, KML and KMZ, GPX, zipped or plain shapefile, GeoPackage;
 * the texts also gzipped. The format is told by the content, never by the name. Needs neither Spring nor a
 * database.
 */
public final class FeatureSource {
    private static final String NEEDED =
            "CSV, Excel (.xlsx), GeoJSON, KML, KMZ, GPX, a zipped shapefile or a GeoPackage is needed.";

    private FeatureSource() {}

    /**
     * @throws UnusableDataException when the file is empty, of no known format, or broken; codes are in
     *     docs/problems.md
     */
    public static FeatureReader open(Path file, SourceOptions options) {
        try {
            RawReader rows = rows(file, options);
            try {
                return new FeatureReader(rows, options);
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new UnusableDataException("file-missing", "There is no file " + file + ".");
        } catch (EOFException | ZipException e) {
            throw new UnusableDataException(
                    "file-truncated", "The file ends in the middle or its packing is damaged; transfer it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawReader rows(Path file, SourceOptions options) throws IOException {
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(16);
        }
        if (magic.length == 0) {
            throw new UnusableDataException("file-empty", "The file is empty.");
        }
        String start = new String(magic, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return archive(file, options);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnusableDataException(
                    "format-unknown",
                    "This is an Excel file of before 2007 (.xls) or one with a password; save it as .xlsx without one.");
        }
        if (start.startsWith("SQLite format 3")) {
            return GeoPackageRows.open(file, options);
        }
        if (start.startsWith("\0\0\47\12")) {
            return ShapefileRows.ofFile(file, options);
        }
        return text(TextSource.open(file, options.encoding()));
    }

    /** What is inside tells a workbook, Google Earth's KMZ and shapefiles apart. */
    private static RawReader archive(Path file, SourceOptions options) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XlsxRows.open(file, options);
            }
            if (KmlRows.entry(zip) != null) {
                return KmlRows.ofArchive(file);
            }
        } catch (ZipException e) {
            throw new UnusableDataException(
                    "archive-broken", "The zip file is damaged or cut off; transfer or pack it again.");
        }
        return ShapefileRows.ofArchive(file, options);
    }

    private static RawReader text(TextSource source) throws IOException {
        try {
            String start = source.head().stripLeading();
            if (start.isEmpty()) {
                throw new UnusableDataException("file-empty", "The file holds nothing but blanks.");
            }
            if (start.startsWith("<") && GpxRows.isGpx(start)) {
                return new GpxRows(source);
            }
            if (start.startsWith("<") && KmlRows.isKml(start)) {
                return KmlRows.of(source);
            }
            if (start.startsWith("<")) {
                String kind = start.toLowerCase(Locale.ROOT).contains("<html") ? "a web page" : "XML";
                throw new UnusableDataException("format-unknown", "The file is " + kind + "; " + NEEDED);
            }
            if (start.indexOf('\0') >= 0) {
                throw new UnusableDataException(
                        "format-unknown", "The file is binary and not of a known format; " + NEEDED);
            }
            return start.startsWith("{") || start.startsWith("[") ? new GeoJsonRows(source) : CsvRows.open(source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }
}
