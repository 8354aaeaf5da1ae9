package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monstrous and wrong files: a clear code each, read in a JVM with 128 MB of heap. */
class BadFilesTest {
    @TempDir
    private Path folder;

    /** Reads a file in a small heap; prints the code of the problem, or the codes of its rows. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) {
            try (FeatureReader reader = FeatureSource.open(Path.of(args[0]), SourceOptions.NONE)) {
                long rows = 0;
                String code = "good";
                for (Feature f = reader.next(); f != null; f = reader.next()) {
                    rows++;
                    code = f.problem() == null ? code : f.problem().code();
                }
                System.out.println(rows + " " + code);
            } catch (UnusableDataException e) {
                System.out.println(e.code());
            }
        }
    }

    private static String inSmallHeap(Path file) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        Probe.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    @Test
    void aLineOf200Megabytes() throws Exception {
        Path file = Samples.repeated(
                folder.resolve("a.csv.gz"), "id,lon,lat\n1,", "aaaaaaaaaaaaaaaaaaaa", 10_000_000, "\n");
        assertThat(inSmallHeap(file)).isEqualTo("line-too-long");
    }

    @Test
    void aPolygonOfTenMillionVertices() throws Exception {
        Path file = Samples.repeated(
                folder.resolve("a.json.gz"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[1,2]",
                ",[1.5,2.5]",
                10_000_000,
                "]]}}]}");
        assertThat(inSmallHeap(file)).isEqualTo("1 geometry-too-large");
    }

    @Test
    void aStringOf200Megabytes() throws Exception {
        Path file = Samples.repeated(
                folder.resolve("a.json.gz"),
                "{\"properties\":{\"name\":\"",
                "aaaaaaaaaaaaaaaaaaaa",
                10_000_000,
                "\"}}");
        assertThat(inSmallHeap(file)).isEqualTo("json-broken");
    }

    @Test
    void bracketsWithoutEnd() throws Exception {
        Path file =
                Samples.repeated(folder.resolve("a.json.gz"), "{\"geometry\":{\"coordinates\":", "[", 1_000_000, "");
        assertThat(inSmallHeap(file)).isEqualTo("json-broken");
    }

    @Test
    void twoMillionRowsNeedNoMoreHeapThanTwo() throws Exception {
        Path file =
                Samples.repeated(folder.resolve("a.csv.gz"), "id,lon,lat\n", "17,113.6123,27.2123\n", 2_000_000, "");
        assertThat(inSmallHeap(file)).isEqualTo("2000000 good");
    }

    @Test
    void wrongKindsOfFiles() throws Exception {
        assertThat(code(Samples.text(folder, "empty", ""))).isEqualTo("file-empty");
        assertThat(code(Samples.text(folder, "blank", " \n\n"))).isEqualTo("file-empty");
        assertThat(code(Samples.text(folder, "a.csv", "<!DOCTYPE html>\n<html><body>404</body></html>")))
                .isEqualTo("format-unknown");
        assertThat(code(Samples.text(folder, "b.csv", "lon,lat\n"))).isEqualTo("no-rows");
        assertThat(code(Samples.text(folder, "c.csv", "name,address\na,b\n"))).isEqualTo("coordinates-column-missing");
        assertThat(code(Samples.text(folder, "d.csv", "113.6,27.2\n113.7,27.3\n")))
                .isEqualTo("header-missing");
        assertThat(code(Samples.write(folder.resolve("e"), new byte[5_000]))).isEqualTo("format-unknown");
        assertThat(code(folder.resolve("nowhere"))).isEqualTo("file-missing");
        Path gz = Samples.repeated(folder.resolve("f.csv.gz"), "lon,lat\n", "113.6,27.2\n", 100_000, "");
        byte[] bytes = Files.readAllBytes(gz);
        assertThat(code(Samples.write(folder.resolve("g.gz"), Arrays.copyOf(bytes, bytes.length / 2))))
                .isEqualTo("file-truncated");
    }

    private static String code(Path file) {
        try {
            return Samples.read(file, SourceOptions.NONE).size() + " rows";
        } catch (UnusableDataException e) {
            return e.code();
        }
    }
}
