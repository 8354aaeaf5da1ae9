package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] TWO_SQUARES = Samples.shp(List.of(
            List.of(Samples.square(113, 27, 1)),
            List.of(Samples.square(114, 27, 1), reversed(Samples.square(114.25, 27.25, 0.5)))));

    /** Header, the first record of 136 bytes, then record header, type, box, two counts and the first part. */
    private static final int SECOND_PART_OF_SECOND = 100 + 136 + 8 + 4 + 32 + 8 + 4;

    @TempDir
    private Path folder;

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    private static Map<String, byte[]> layer(String path, Charset charset, int language) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(path + ".shp", TWO_SQUARES);
        entries.put(path + ".dbf", Samples.dbf("名称", List.of("西门", "北塘"), charset, language));
        return entries;
    }

    /** A part that begins a hundred million points farther on is refused by its row, without memory for it. */
    @Test
    void partsThatBeginBeyondTheShapeAreRefused() {
        Map<String, byte[]> entries = layer("areas", GBK, 0);
        byte[] broken = TWO_SQUARES.clone();
        ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putInt(SECOND_PART_OF_SECOND, 100_000_000);
        entries.put("areas.shp", broken);
        Path file = Samples.zip(folder.resolve("parts.zip"), entries);
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            assertThat(reader.next().geometry().getArea()).isEqualTo(1);
            assertThat(reader.next().problem().code()).isEqualTo("geometry-broken");
        }
    }

    @Test
    void gbkWithoutCpgInNestedFoldersBesideMacRubbish() {
        Map<String, byte[]> entries = layer("数据/社区/areas", GBK, 0);
        entries.put("__MACOSX/数据/社区/._areas.shp", new byte[] {1, 2, 3});
        entries.put("数据/.DS_Store", new byte[] {1});
        Path file = Samples.zip(folder.resolve("a.zip"), entries);
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            assertThat(reader.encoding()).isEqualTo("GB18030");
            Feature first = reader.next();
            assertThat(first.text(ColumnRole.NAME)).isEqualTo("西门");
            assertThat(first.geometry().getArea()).isEqualTo(1);
            Feature second = reader.next();
            assertThat(second.geometry().getArea()).isEqualTo(0.75);
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void languageByteAndCpgAreHeededUnlessTheBytesContradict() {
        try (FeatureReader reader =
                FeatureSource.open(Samples.zip(folder.resolve("a.zip"), layer("a", GBK, 0x4D)), SourceOptions.NONE)) {
            assertThat(reader.encoding()).isEqualTo("GBK");
        }
        Map<String, byte[]> wrong = layer("a", GBK, 0);
        wrong.put("a.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        try (FeatureReader reader =
                FeatureSource.open(Samples.zip(folder.resolve("b.zip"), wrong), SourceOptions.NONE)) {
            assertThat(reader.next().text(ColumnRole.NAME)).isEqualTo("西门");
            assertThat(reader.notes()).extracting(Note::code).contains("encoding-overruled");
        }
    }

    @Test
    void deletedRecordsAreLeftOut() {
        Map<String, byte[]> entries = layer("a", GBK, 0);
        entries.put("a.dbf", Samples.dbf("name", List.of("*gone", "kept"), GBK, 0));
        assertThat(Samples.read(Samples.zip(folder.resolve("a.zip"), entries), SourceOptions.NONE))
                .singleElement()
                .satisfies(f -> assertThat(f.text(ColumnRole.NAME)).isEqualTo("kept"));
    }

    @Test
    void severalLayersMustBeChosenFrom() {
        Map<String, byte[]> entries = layer("one", GBK, 0);
        entries.putAll(layer("two", GBK, 0));
        Path file = Samples.zip(folder.resolve("a.zip"), entries);
        assertCode(file, "several-layers");
        assertThat(Samples.read(file, new SourceOptions(null, null, "two", Map.of(), "")))
                .hasSize(2);
    }

    @Test
    void hostileOrDamagedArchivesAreRefused() throws IOException {
        assertCode(Samples.zip(folder.resolve("slip.zip"), layer("../../evil", GBK, 0)), "archive-unsafe");
        assertCode(Samples.zip(folder.resolve("bomb.zip"), Map.of("a.shp", new byte[120 << 20])), "archive-bomb");
        assertCode(Samples.zip(folder.resolve("none.zip"), Map.of("a.txt", new byte[9])), "format-unknown");
        Path good = Samples.zip(folder.resolve("good.zip"), layer("a", GBK, 0));
        byte[] bytes = Files.readAllBytes(good);
        assertCode(Samples.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2)), "archive-broken");
        Map<String, byte[]> cut = layer("a", GBK, 0);
        cut.put("a.shp", Arrays.copyOf(TWO_SQUARES, TWO_SQUARES.length - 20));
        assertCode(Samples.zip(folder.resolve("cut2.zip"), cut), "file-truncated");
        cut.put("a.shp", new byte[50]);
        assertCode(Samples.zip(folder.resolve("cut3.zip"), cut), "shapefile-broken");
        assertThat(folder.getParent().resolve("evil.shp")).doesNotExist();
    }

    private static void assertCode(Path file, String code) {
        assertThatThrownBy(() -> Samples.read(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
