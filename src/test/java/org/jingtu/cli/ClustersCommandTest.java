package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code analyse clusters} on files, held against the reference implementation. */
class ClustersCommandTest {
    @TempDir
    private Path folder;

    private CommandRun clusters(Path out, String options) {
        return CommandRun.of(
                "clusters --points {0} --crs planar --out {1} " + options, CommandRun.golden("points"), out);
    }

    @ParameterizedTest
    @CsvSource({"20, 5", "35, 8", "15, 4"})
    void dbscanHasTheSameCorePointsAndAdmissibleBorders(int eps, int minPoints) throws Exception {
        Path out = folder.resolve("out.csv");
        CommandRun run = clusters(out, "--method dbscan --eps " + eps + " --min-points " + minPoints);
        Golden golden = Golden.read("dbscan.csv");
        String name = "eps" + eps + "_min" + minPoints;
        run.done();
        List<String[]> rows = CommandRun.rows(out, "id,x,y,cluster,kind");
        assertThat(rows).hasSize(golden.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)[0]).isEqualTo(golden.text("id", i));
            assertThat(rows.get(i)[4].equals("core"))
                    .isEqualTo(golden.text(name + "_core", i).equals("1"));
            assertThat(golden.text(name + "_admissible", i).split("[^0-9]")).contains(rows.get(i)[3]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15})
    void hdbscanHasTheSameOutlierScoresAndClusters(int minPoints) throws Exception {
        Path out = folder.resolve("out.csv");
        clusters(out, "--method hdbscan --min-points " + minPoints).done();
        Golden golden = Golden.read("hdbscan.csv");
        List<String[]> rows = CommandRun.rows(out, "id,x,y,cluster,kind,score");
        Map<String, String> partner = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Double.parseDouble(rows.get(i)[5]))
                    .isCloseTo(golden.column("min" + minPoints + "_glosh")[i], within(1e-6));
            String theirs = golden.text("min" + minPoints + "_label", i);
            assertThat(partner.merge(rows.get(i)[3], theirs, (present, next) -> present))
                    .isEqualTo(theirs);
        }
        assertThat(partner.values()).doesNotHaveDuplicates();
    }

    @Test
    void opticsScoresByReachabilityBlankWhereUndefined() throws Exception {
        Path out = folder.resolve("out.csv");
        JsonNode card = clusters(out, "--method optics --eps 200 --cut 20 --min-points 8")
                .done()
                .card();
        Golden golden = Golden.read("optics_eps200_min8.csv");
        List<String[]> rows = CommandRun.rows(out, "id,x,y,cluster,kind,score");
        for (int i = 0; i < rows.size(); i++) {
            String reachability = golden.text("reachdist", i);
            if (reachability.equals("Inf")) {
                assertThat(rows.get(i)[5]).isEmpty();
            } else {
                CommandRun.close(rows.get(i)[5], Double.parseDouble(reachability), 1e-9);
            }
            String core = golden.text("coredist", i);
            assertThat(rows.get(i)[4].equals("core")).isEqualTo(!core.equals("Inf") && Double.parseDouble(core) <= 20);
        }
        assertThat(card.at("/result/clusterCount").asInt()).isPositive();
        assertThat(card.at("/parameters/cutMetres").asDouble()).isEqualTo(20);
    }

    @Test
    void idsComeBackAsGivenAndClustersAreSummarised() throws Exception {
        Path in = folder.resolve("in.csv");
        Path out = folder.resolve("out.csv");
        Path hulls = folder.resolve("hulls.geojson");
        Files.writeString(
                in,
                """
                编号,x,y,件数
                007,500000,3000000,1
                A-1,500003,3000000,2
                A-1,500000,3000004,3
                far,509000,3000000,1
                p,600000,3000000,1
                p,600000,3000000,1
                p,600000,3000000,1
                """);
        JsonNode card = CommandRun.of(
                        "clusters --points {0} --id 编号 --weight 件数 --crs planar --eps 5 --min-points 3 --out {1} --hulls-out {2}",
                        in, out, hulls)
                .done()
                .card();
        assertThat(Files.readAllLines(out))
                .containsExactly(
                        "id,x,y,cluster,kind",
                        "007,500000.0,3000000.0,1,core",
                        "A-1,500003.0,3000000.0,1,core",
                        "A-1,500000.0,3000004.0,1,core",
                        "far,509000.0,3000000.0,0,noise",
                        "p,600000.0,3000000.0,2,core",
                        "p,600000.0,3000000.0,2,core",
                        "p,600000.0,3000000.0,2,core");
        assertThat(card.at("/result/clusters/0/weight").asDouble()).isEqualTo(6);
        assertThat(card.at("/result/clusters/0/x").asDouble()).isEqualTo(500001);
        assertThat(card.at("/result/clusters/0/hullSquareMetres").asDouble()).isEqualTo(6);
        assertThat(card.at("/result/noisePoints").asInt()).isEqualTo(1);
        JsonNode features =
                JsonMapper.builder().build().readTree(Files.readString(hulls)).get("features");
        assertThat(features.at("/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(features.at("/0/geometry/coordinates/0")).hasSize(4);
        assertThat(features.at("/1/geometry/type").asString()).isEqualTo("Point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbscan --eps 5", "hdbscan", "optics --eps 5"})
    void onePointIsNoise(String method) throws Exception {
        Path in = folder.resolve("in.csv");
        Path out = folder.resolve("out.csv");
        Files.writeString(in, "id,x,y\n1,3,4\n");
        CommandRun.of("clusters --points {0} --crs planar --out {1} --method " + method, in, out)
                .done();
        assertThat(Files.readAllLines(out).get(1)).startsWith("1,3.0,4.0,0,noise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--method kmeans",
                "--method dbscan",
                "--method optics",
                "--eps -1",
                "--eps wide",
                "--eps 5 --min-points 0",
                "--eps 5 --cut 3",
                "--method optics --eps 5 --cut 6",
                "--eps 5 --min-cluster-size 4"
            })
    void wrongUsageExitsWith2(String options) {
        CommandRun run = clusters(folder.resolve("out.csv"), options);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).isNotBlank().doesNotContain("\tat ");
    }
}
