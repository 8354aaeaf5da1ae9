package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.golden;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sites through the command line, held against full enumeration. */
class SitingCommandTest {
    private static final String FILES = "siting --crs planar --weight w --demand {0} --sites {1} ";

    @TempDir
    private Path folder;

    /** problem;p;R;optimum;one optimal set; of set covering p is the optimum */
    static Stream<String> enumerated() throws Exception {
        return Files.readAllLines(Path.of(golden("fac_expected"))).stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("enumerated")
    void findsTheBestOfAllChoices(String line) {
        String[] expected = line.split(";", -1);
        JsonNode result = run(
                switch (expected[0]) {
                    case "pmedian_weighted" -> "--problem p-median --p " + expected[1];
                    case "pcenter" -> "--problem p-centre --p " + expected[1];
                    case "mclp_covered_weight" -> "--problem max-cover --p " + expected[1] + " --radius " + expected[2];
                    default -> "--problem set-cover --radius " + expected[2];
                });
        boolean covering = expected[0].startsWith("lscp");
        double optimum = Double.parseDouble(covering ? expected[1] : expected[3]);
        assertThat(result.get("objective").asDouble()).isCloseTo(optimum, within(1e-9 * optimum));
        assertThat(result.get("optimal").asBoolean()).isTrue();
        if (covering) {
            assertThat(result.get("uncoverable").asInt()).isEqualTo(1); // 350.85 m from its nearest site
        } else {
            assertThat(result.get("sites")).hasSize(Integer.parseInt(expected[1]));
        }
    }

    @Test
    void writesEverySiteAndEveryDemand() throws Exception {
        Path out = folder.resolve("sites.csv");
        Path demand = folder.resolve("demand.csv");
        JsonNode result = CommandRun.of(
                        FILES + "--p 3 --out {2} --demand-out {3}",
                        golden("fac_demand"),
                        golden("fac_sites"),
                        out,
                        demand)
                .done()
                .card()
                .get("result");
        List<String[]> sites = rows(out, "id,x,y,chosen,demands,weight,mean_m,max_m");
        assertThat(sites).hasSize(16);
        assertThat(sites.stream().filter(row -> row[3].equals("true")).map(row -> row[0]))
                .containsExactly("1", "6", "13");
        List<String[]> served = rows(demand, "id,x,y,weight,site,existing,metres");
        assertThat(served).hasSize(40);
        assertThat(served.stream()
                        .mapToDouble(row -> Double.parseDouble(row[3]) * Double.parseDouble(row[6]))
                        .sum())
                .isCloseTo(result.get("objective").asDouble(), within(1e-6));
        assertThat(sites.stream().mapToInt(row -> Integer.parseInt(row[4])).sum())
                .isEqualTo(40);
    }

    @Test
    void whatStaysServesOn() throws Exception {
        Path stays = Files.writeString(folder.resolve("stays.csv"), "id,x,y\nold,0,0\n");
        Path demand = Files.writeString(folder.resolve("d.csv"), "id,x,y\na,0,10\nb,100,0\nc,110,0\n");
        Path sites = Files.writeString(folder.resolve("s.csv"), "id,x,y\nnear,0,9\nfar,100,0\n");
        Path out = folder.resolve("demand.csv");
        JsonNode result = CommandRun.of(
                        "siting --crs planar --demand {0} --sites {1} --existing {2} --p 1 --demand-out {3}",
                        demand, sites, stays, out)
                .done()
                .card()
                .get("result");
        assertThat(result.get("sites").get(0).asString()).isEqualTo("far");
        assertThat(result.get("before").get("weightedMetres").asDouble()).isEqualTo(220);
        assertThat(result.get("after").get("weightedMetres").asDouble()).isEqualTo(20);
        assertThat(rows(out, "id,x,y,weight,site,existing,metres").stream().map(row -> row[4] + " " + row[5]))
                .containsExactly("old true", "far false", "far false");
    }

    @Test
    void goesAlongStreets() throws Exception {
        Path streets = Files.writeString(folder.resolve("streets.csv"), "id,wkt\n1,\"LINESTRING(0 0,30 0,30 40)\"\n");
        Path demand = Files.writeString(folder.resolve("d.csv"), "id,x,y\na,0,0\nb,900,900\n");
        Path sites = Files.writeString(folder.resolve("s.csv"), "id,x,y\nc,30,40\n");
        JsonNode result = CommandRun.of(
                        "siting --crs planar --demand {0} --sites {1} --network {2} --p 1", demand, sites, streets)
                .done()
                .card()
                .get("result");
        assertThat(result.get("objective").asDouble()).isEqualTo(70);
        assertThat(result.get("unreachable").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--p 0", "--p 17",
            })
    void refusesNumbersThatNoChoiceHas(String options) {
        assertThat(CommandRun.of(FILES + options, golden("fac_demand"), golden("fac_sites"))
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--problem knapsack --p 2",
                "--problem set-cover",
                "--problem set-cover --radius 100 --p 2",
                "--problem max-cover --p 2",
                "--problem p-median --p 2 --radius 100",
                "--problem max-cover --p 2 --radius -5",
                "--p 2 --demand-out x.txt"
            })
    void refusesWrongUsageInALine(String options) {
        CommandRun run = CommandRun.of(FILES + options, golden("fac_demand"), golden("fac_sites"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).doesNotContain("\tat ");
    }

    private static JsonNode run(String options) {
        return CommandRun.of(FILES + options, golden("fac_demand"), golden("fac_sites"))
                .done()
                .card()
                .get("result");
    }
}
