package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Emerging hot spots, near repeats and the scan by command. */
class ChangeCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void knoxOfTheReference() {
        Golden expected = Golden.read("knox.csv");
        for (int k = 0; k < expected.size(); k++) {
            CommandRun run = CommandRun.of(
                    "knox --points {0} --time day --crs planar --permutations 99 --distance {1} --days {2}",
                    CommandRun.golden("points"), expected.text("eps_s", k), expected.text("eps_t", k));
            JsonNode result = run.done().card().get("result");
            assertThat(result.get("closePairs").asDouble()).isEqualTo(expected.column("close_both")[k]);
            assertThat(result.get("closeInTimeOnly").asDouble()).isEqualTo(expected.column("t12")[k]);
            assertThat(result.get("closeInSpaceOnly").asDouble()).isEqualTo(expected.column("t21")[k]);
            assertThat(result.get("expected").asDouble()).isCloseTo(expected.column("expected")[k], within(1e-6));
            assertThat(result.get("pPoisson").asDouble()).isCloseTo(expected.column("p_poisson")[k], within(1e-9));
            assertThat(result.get("p").asDouble()).isBetween(0.3, 1.0);
        }
    }

    @Test
    void knoxReadsDatesAndWritesARow() throws Exception {
        StringBuilder lines = new StringBuilder("x,y,reported\n");
        for (int i = 0; i < 20; i++) {
            LocalDate day = LocalDate.of(2025, 3, 1).plusDays(7L * i);
            lines.append(i * 10).append(",0,").append(day).append(" 08:20:00\n");
        }
        Path file = Files.writeString(folder.resolve("dates.csv"), lines);
        Path out = folder.resolve("knox.csv");
        CommandRun run = CommandRun.of(
                "knox --points {0} --time reported --crs planar --distance 10 --days 7 --out {1}", file, out);
        assertThat(run.done().card().get("result").get("closePairs").asInt()).isEqualTo(19);
        List<String[]> rows = CommandRun.rows(out, "days,distance,close_both,expected,p_poisson,p");
        assertThat(rows.get(0)[2]).isEqualTo("19");
        assertThat(Double.parseDouble(rows.get(0)[5])).isEqualTo(0.001);
    }

    @Test
    void scanOfTheReference() throws Exception {
        Path out = folder.resolve("scan.csv");
        CommandRun run = CommandRun.of(
                "scan --cells {0} --x cx --y cy --crs planar --cases cases --population pop --permutations 199 --out {1}",
                CommandRun.golden("nc_input"), out);
        JsonNode clusters = run.done().card().get("result").get("clusters");
        assertThat(clusters.get(0).get("centre").asString()).isEqualTo("62");
        assertThat(clusters.get(0).get("pRank").asDouble()).isEqualTo(0.005);
        Golden expected = Golden.read("nc_kulldorff_poisson_best_per_centre.csv");
        List<String[]> rows = CommandRun.rows(out, "centre,members,cases,expected,llr,p");
        assertThat(rows).hasSize(100);
        for (int k = 0; k < rows.size(); k++) {
            String[] row = rows.get(k);
            if (expected.column("llr")[k] > 0) {
                assertThat(row[0]).isEqualTo(expected.text("centre", k));
                assertThat(row[1]).isEqualTo(expected.text("members", k));
                assertThat(row[2]).isEqualTo(expected.text("cases", k));
                CommandRun.close(row[3], expected.column("expected")[k], 1e-9);
            }
            CommandRun.close(row[4], expected.column("llr")[k], 1e-9);
        }
        assertThat(Double.parseDouble(rows.get(0)[5])).isLessThan(0.01);
    }

    @Test
    void scanInTimeFindsThePlaceAndTheWeeks() throws Exception {
        StringBuilder lines = new StringBuilder("id,x,y,week,cases,population\n");
        for (int place = 0; place < 25; place++) {
            for (int week = 0; week < 12; week++) {
                boolean hot = (place < 2) && week >= 9;
                lines.append("P%d,%d,%d,%s,%d,1000\n"
                        .formatted(
                                place,
                                place % 5 * 90,
                                place / 5 * 100,
                                LocalDate.of(2026, 1, 5).plusWeeks(week),
                                hot ? 9 : 2));
            }
        }
        Path file = Files.writeString(folder.resolve("weeks.csv"), lines);
        Path out = folder.resolve("cylinders.csv");
        String call =
                "scan --cells {0} --time week --crs planar --cases cases --population population --permutations 99"
                        + " --max-share 0.2 --out {1}";
        for (String windows : List.of("", " --windows prospective")) {
            CommandRun.of(call + windows, file, out).done();
            String[] best = CommandRun.rows(out, "centre,members,cases,expected,llr,p,from,to")
                    .get(0);
            assertThat(List.of(best[1].split(" "))).containsExactlyInAnyOrder("P0", "P1");
            assertThat(best[2]).isEqualTo("54");
            assertThat(Double.parseDouble(best[5])).isLessThanOrEqualTo(0.01);
            assertThat(best[6]).isEqualTo("2026-03-09");
            assertThat(best[7]).isEqualTo("2026-03-23");
        }
        Path twice = Files.writeString(folder.resolve("twice.csv"), lines + "P3,270,0,2026-01-05,1,1000\n");
        CommandRun repeated = CommandRun.of(call, twice, out);
        assertThat(repeated.exit()).isEqualTo(1);
        assertThat(repeated.errors()).contains("time-repeated");
        Path moved = Files.writeString(folder.resolve("moved.csv"), lines + "P3,900,0,2027-01-05,1,1000\n");
        assertThat(CommandRun.of(call, moved, out).errors()).contains("place-moved");
    }

    @Test
    void scanByClustersOnlyListsThoseThatShareNoPlace() throws Exception {
        Path out = folder.resolve("scan.csv");
        CommandRun.of(
                        "scan --cells {0} --x cx --y cy --crs planar --cases cases --population pop --permutations 19"
                                + " --max-share 0.2 --rows clusters --out {1}",
                        CommandRun.golden("nc_input"), out)
                .done();
        List<String[]> rows = CommandRun.rows(out, "centre,members,cases,expected,llr,p");
        List<String> members = rows.stream()
                .flatMap(row -> List.of(row[1].split(" ")).stream())
                .toList();
        assertThat(members).hasSizeLessThan(100).doesNotHaveDuplicates();
    }

    @Test
    void emergingFindsWhatWasPlanted() throws Exception {
        Path out = folder.resolve("emerging.csv");
        CommandRun run = emerging(planted(), "--grid square --band 150", out);
        JsonNode result = run.done().card().get("result");
        assertThat(result.get("steps").asInt()).isEqualTo(12);
        assertThat(result.get("classes").get("new hot spot").asInt()).isPositive();
        List<String[]> rows = CommandRun.rows(out, "id,x,y,class,z_last,trend_z,sen");
        assertThat(rows).hasSize(100);
        assertThat(classAt(rows, 250, 250)).isEqualTo("new hot spot");
        assertThat(classAt(rows, 750, 750)).isEqualTo("persistent hot spot");
        assertThat(rows.stream().filter(row -> row[3].equals("no pattern")).count())
                .isGreaterThan(60);
        assertThat(rows.stream().flatMap(row -> List.of(row).stream())).doesNotContain("NaN", "Infinity");
    }

    @Test
    void emergingHasItsOptions() throws Exception {
        Path points = planted();
        Path out = folder.resolve("emerging.csv");
        Path other = folder.resolve("other.csv");
        emerging(points, "--grid hex --trend plain --relative false --threads 1", out)
                .done();
        emerging(points, "--grid hex --trend corrected --relative false --threads 2", other)
                .done();
        List<String[]> plain = CommandRun.rows(out, "id,x,y,class,z_last,trend_z,sen");
        List<String[]> corrected = CommandRun.rows(other, "id,x,y,class,z_last,trend_z,sen");
        for (int k = 0; k < plain.size(); k++) {
            assertThat(corrected.get(k)[4]).isEqualTo(plain.get(k)[4]);
            CommandRun.close(corrected.get(k)[5], Double.parseDouble(plain.get(k)[5]) / Math.sqrt(1.8141055), 1e-4);
        }
    }

    @Test
    void whatCannotBeDoneIsRefused() throws Exception {
        Path points = planted();
        Path out = folder.resolve("out.csv");
        assertThat(emerging(points, "--step 30d", out).output()).contains("too-few-steps");
        assertThat(emerging(points, "--step soon", out).exit()).isEqualTo(2);
        assertThat(emerging(points, "--trend rising", out).exit()).isEqualTo(2);
        CommandRun scan = CommandRun.of(
                "scan --cells {0} --x cx --y cy --crs planar --cases rate --population pop --out {1}",
                CommandRun.golden("nc_input"), out);
        assertThat(scan.exit()).isEqualTo(1);
        assertThat(scan.output()).contains("not-counts");
        assertThat(CommandRun.of("knox --points {0} --distance 0 --days 3", points)
                        .exit())
                .isEqualTo(2);
    }

    private static CommandRun emerging(Path points, String options, Path out) {
        return CommandRun.of(
                "emerging --points {0} --time day --crs planar --cell 100 " + options + " --out {1}", points, out);
    }

    private static String classAt(List<String[]> rows, double x, double y) {
        return rows.stream()
                .filter(row -> Double.parseDouble(row[1]) == x && Double.parseDouble(row[2]) == y)
                .map(row -> row[3])
                .findFirst()
                .orElse("nowhere");
    }

    /** A square kilometre, twelve weeks: even noise, one corner bad in the last week, one all the time. */
    private Path planted() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder lines = new StringBuilder("x,y,day\n0.5,0.5,1\n999.5,999.5,84\n");
        for (int k = 0; k < 6_000; k++) {
            append(lines, random, 0, 1000, 1 + random.nextInt(84));
        }
        for (int k = 0; k < 150; k++) {
            append(lines, random, 100, 400, 78 + random.nextInt(7));
        }
        for (int k = 0; k < 1_200; k++) {
            append(lines, random, 600, 900, 1 + random.nextInt(84));
        }
        return Files.writeString(folder.resolve("points.csv"), lines);
    }

    private static void append(StringBuilder lines, SplittableRandom random, double from, double to, int day) {
        lines.append(random.nextDouble(from, to)).append(',');
        lines.append(random.nextDouble(from, to)).append(',').append(day).append('\n');
    }
}
