package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.close;
import static org.jingtu.cli.CommandRun.golden;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Local and global autocorrelation through the command line, held against spdep. */
class AutocorrelationCommandsTest {
    private static final String HEADER = "id,x,y,value,i,z,p,q,p_sim,quadrant";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "grid_input, grid_queen8, value, col, row",
        "grid_input, grid_knn5, value, col, row",
        "gridholes_input, gridholes_rook, value, col, row",
        "hex_input, hex_ring2, value, x, y",
        "nc_input, nc_rate, rate, cx, cy"
    })
    void outliersWithNeighboursFromAFile(String input, String name, String value, String x, String y) throws Exception {
        Path out = folder.resolve("out.csv");
        CommandRun.of(
                        "outliers --cells {0} --id i --value {1} --x {2} --y {3} --crs planar --weights {4} --style W --out {5}",
                        golden(input), value, x, y, golden(name + "_nb"), out)
                .done();
        Golden expected = Golden.read(name + "_localmoran.csv");
        List<String[]> rows = rows(out, HEADER);
        assertThat(rows).hasSize(expected.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            assertThat(row[0]).isEqualTo(expected.text("i", i));
            if (!row[9].isEmpty()) {
                close(row[4], expected.column("Ii")[i], 1e-9);
                close(row[5], expected.column("Z_cond")[i], 1e-9);
                close(row[6], expected.column("p_cond")[i], 1e-9);
                close(row[7], expected.column("p_cond_BH")[i], 1e-9);
            }
        }
    }

    @Test
    void globalStatisticsNeedNoFileToWriteTo() {
        JsonNode result = CommandRun.of(
                        "autocorrelation --cells {0} --value value --x col --y row --crs planar --weights {1}",
                        golden("grid_input"), golden("grid_queen8_nb"))
                .done()
                .card()
                .get("result");
        Golden expected = Golden.read("grid_queen8_global.csv");
        int[] line = {0, 3, 4};
        String[] names = {"moran", "geary", "g"};
        for (int k = 0; k < 3; k++) {
            JsonNode found = result.get(names[k]);
            for (String column : List.of("estimate", "expectation", "variance")) {
                double truth = expected.column(column)[line[k]];
                assertThat(found.get(column).asDouble()).isCloseTo(truth, within(1e-9 * Math.abs(truth)));
            }
            double z = expected.column("statistic_z")[line[k]];
            assertThat(found.get("z").asDouble()).isCloseTo(z, within(1e-9 * Math.abs(z)));
        }
    }

    @Test
    void theBivariateStatisticTakesTheNeighboursSecondValue() throws Exception {
        Path cells = Files.writeString(
                folder.resolve("cells.csv"), "id,x,y,a,b\n1,0,0,1,9\n2,1,0,2,5\n3,2,0,6,7\n4,3,0,3,1\n");
        Path out = folder.resolve("out.csv");
        CommandRun.of(
                        "outliers --cells {0} --value a --value2 b --band 1 --style W --crs planar --permutations 99 --out {1}",
                        cells, out)
                .done();
        // first: (1 − 3)/√3.5 · (5 − 5.5)/√8.75
        close(rows(out, HEADER).get(0)[4], -2 / Math.sqrt(3.5) * -0.5 / Math.sqrt(8.75), 1e-12);
    }
}
