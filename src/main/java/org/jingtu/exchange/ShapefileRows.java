package org.jingtu.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A shapefile, record by record: shapes and attributes read side by side, deleted records left out. The .shx is not
 * needed.
 *
 * @see <a href="https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf">ESRI
 *     Shapefile Technical Description</a>
 */
final class ShapefileRows implements RawReader {
    private static final int HEADER = 100;
    private static final int MOST_BYTES_A_SHAPE = 64 << 20;

    private final @Nullable ShapefileArchive archive;
    private final DataInputStream shapes;
    private final DbfTable attributes;
    private final ShapefileSidecar sidecar;
    private final @Nullable Datum datum;
    private final List<Note> notes = new ArrayList<>();
    private long remaining;
    private long record;

    private ShapefileRows(Path shp, @Nullable ShapefileArchive archive, SourceOptions options) throws IOException {
        this.archive = archive;
        this.datum = datum(sibling(shp, "prj"));
        Path dbf = sibling(shp, "dbf");
        this.attributes = dbf == null ? DbfTable.none() : DbfTable.open(dbf, charset(shp, options, notes), notes);
        this.sidecar = ShapefileSidecar.open(
                sibling(shp, ShapefileSidecar.FIELDS), sibling(shp, ShapefileSidecar.TEXTS), attributes.columns());
        this.shapes = new DataInputStream(new BufferedInputStream(Files.newInputStream(shp), 65_536));
        this.remaining = header(shapes) - HEADER;
    }

    static ShapefileRows ofArchive(Path zip, SourceOptions options) throws IOException {
        ShapefileArchive archive = ShapefileArchive.unpack(zip, options.layer());
        try {
            return new ShapefileRows(archive.shp(), archive, options);
        } catch (RuntimeException | IOException e) {
            archive.close();
            throw e;
        }
    }

    static ShapefileRows ofFile(Path shp, SourceOptions options) throws IOException {
        return new ShapefileRows(shp, null, options);
    }

    /** The file beside it with another ending, in small or capital letters; null when there is none. */
    private static @Nullable Path sibling(Path shp, String ending) {
        String name = String.valueOf(shp.getFileName());
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        for (String candidate : List.of(ending, ending.toUpperCase(Locale.ROOT))) {
            Path path = shp.resolveSibling(stem + "." + candidate);
            if (Files.exists(path)) {
                return path;
            }
        }
        return null;
    }

    private static @Nullable Datum datum(@Nullable Path prj) throws IOException {
        if (prj == null || Files.size(prj) > 65_536) {
            return null;
        }
        String wkt = Files.readString(prj, StandardCharsets.ISO_8859_1);
        return wkt.isBlank() ? null : Datum.ofWkt(wkt);
    }

    /** The declared encoding: what the user says, else the .cpg; null leaves it to the .dbf. */
    private static @Nullable Charset charset(Path shp, SourceOptions options, List<Note> notes) throws IOException {
        if (options.encoding() != null) {
            return TextSource.named(options.encoding());
        }
        Path cpg = sibling(shp, "cpg");
        if (cpg == null || Files.size(cpg) > 100) {
            return null;
        }
        String name = Files.readString(cpg, StandardCharsets.ISO_8859_1).strip();
        String java = name.matches("[0-9]+")
                ? (name.equals("936") ? "GBK" : name.equals("65001") ? "UTF-8" : "cp" + name)
                : name;
        try {
            return java.isEmpty() ? null : Charset.forName(java);
        } catch (IllegalArgumentException e) {
            notes.add(new Note(
                    "encoding-guessed",
                    "The .cpg file names an unknown encoding, '" + name + "'; it was found out from the attributes.",
                    ".cpg 文件中的编码“" + name + "”无法识别,已根据属性内容判断。"));
            return null;
        }
    }

    /** Checks the header of the .shp; returns its length in bytes. */
    private static long header(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || header[2] != 0x27 || header[3] != 0x0A) {
            throw new UnusableDataException("shapefile-broken", "The .shp file has no proper header.");
        }
        return 2L
                * ((header[24] & 0xFFL) << 24
                        | (header[25] & 0xFFL) << 16
                        | (header[26] & 0xFFL) << 8
                        | header[27] & 0xFFL);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (remaining >= 8) {
            shapes.readInt(); // the record's own number: ours counts on
            long length = 2L * shapes.readInt();
            if (length < 4 || length > remaining - 8) {
                throw new EOFException("record " + (record + 1));
            }
            remaining -= 8 + length;
            record++;
            Geometry geometry = null;
            RowProblem problem = null;
            if (length > MOST_BYTES_A_SHAPE) {
                skip(length);
                problem = ShapeParser.tooLarge();
            } else {
                ShapeParser shape = new ShapeParser(shapes.readNBytes((int) length), length);
                geometry = shape.geometry();
                problem = shape.problem();
            }
            String[] values = attributes.next();
            if (values != null) {
                sidecar.restore(record, values);
                return new RawRow(record, values, geometry, problem);
            }
        }
        return null;
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            long n = shapes.skip(left);
            if (n <= 0) {
                throw new EOFException();
            }
            left -= n;
        }
    }

    @Override
    public String format() {
        return "shapefile";
    }

    @Override
    public List<String> columns() {
        return sidecar.columns();
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public @Nullable Datum declaredDatum() {
        return datum;
    }

    @Override
    public String encoding() {
        return attributes.encoding();
    }

    @Override
    public List<Note> notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        try (InputStream first = shapes;
                DbfTable second = attributes;
                ShapefileSidecar third = sidecar) {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
