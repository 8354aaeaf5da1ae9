package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Before and after through the command line. */
class EffectCommandTest {
    private static final String HEADER = "id,role,x,y,exposure,pre,post,ring_pre,ring_post";

    @TempDir
    private Path folder;

    @Test
    void fromATableOfCounts() throws Exception {
        Path counts = Files.writeString(
                folder.resolve("counts.csv"),
                "id,x,y,pre,post,rpre,rpost\nT,0,0,100,60,50,55\nC,9,9,100,95,50,50\nE,5,5,20,21,9,9\n");
        Path out = folder.resolve("used.csv");
        JsonNode result = CommandRun.of(
                        "effect --areas {0} --crs planar --treated T --controls 1 --pre pre --post post --ring-pre rpre --ring-post rpost --out {1}",
                        counts, out)
                .done()
                .card()
                .get("result");
        assertThat(result.get("wdd").asDouble()).isEqualTo(-30);
        assertThat(result.get("z").asDouble()).isCloseTo(-30 / Math.sqrt(560), within(1e-12));
        assertThat(rows(out, HEADER)).extracting(row -> row[0]).containsExactly("T", "C");
        assertThat(CommandRun.of("effect --areas {0} --crs planar --treated X --pre pre --post post", counts)
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void countedFromPointsAroundAnArea() throws Exception {
        SplittableRandom random = new SplittableRandom(8);
        List<String> lines = new ArrayList<>(List.of("id,x,y,day"));
        for (int i = 0; i < 20_000; i++) {
            double x = 3000 * random.nextDouble();
            double y = 3000 * random.nextDouble();
            double day = 200 * random.nextDouble();
            boolean treated = x > 1000 && x < 1300 && y > 1000 && y < 1300 && day >= 100;
            if (!treated || random.nextDouble() < 0.4) {
                lines.add(i + "," + x + "," + y + "," + day);
            }
        }
        Path points = Files.write(folder.resolve("points.csv"), lines);
        Path areas = Files.writeString(
                folder.resolve("areas.csv"),
                "id;wkt\nmarket;POLYGON((1000 1000,1300 1000,1300 1300,1000 1300,1000 1000))\n");
        JsonNode result = CommandRun.of(
                        "effect --points {0} --time day --areas {1} --treated market --crs planar --change 100 --before 100d --ring 150 --controls 8",
                        points, areas)
                .done()
                .card()
                .get("result");
        assertThat(result.get("verdict").asString()).isEqualTo("improved");
        assertThat(result.at("/rateRatio/estimate").asDouble()).isBetween(0.25, 0.6);
        assertThat(result.get("sentenceZh").asString()).contains("确有改善");
    }
}
