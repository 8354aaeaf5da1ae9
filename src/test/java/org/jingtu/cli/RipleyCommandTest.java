package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingtu.cli.CommandRun.close;
import static org.jingtu.cli.CommandRun.golden;
import static org.jingtu.cli.CommandRun.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Point patterns through the command line, held against spatstat. */
class RipleyCommandTest {
    private static final String HEADER = "r,k_none,k_border,k_iso,k_trans,l_none,l_border,l_iso,l_trans,pcf,pcf_trans";

    @TempDir
    private Path folder;

    @Test
    void inARectangleWithEnvelopes() throws Exception {
        Path out = folder.resolve("k.csv");
        CommandRun run = CommandRun.of(
                        "ripley --points {0} --crs planar --window 0,0,1000,800 --rmax 150 --rstep 2.5 --envelopes 19 --quadrats 5,4 --out {1}",
                        golden("points"), out)
                .done();
        Golden expected = Golden.read("ripley_rect.csv");
        List<String[]> rows = rows(out, HEADER + ",l_low,l_high");
        assertThat(rows).hasSize(expected.size());
        for (int r = 0; r < rows.size(); r++) {
            close(rows.get(r)[1], expected.column("K_un")[r], 1e-8);
            close(rows.get(r)[2], expected.column("K_border")[r], 1e-8);
            close(rows.get(r)[3], expected.column("K_iso")[r], 1e-8);
            close(rows.get(r)[4], expected.column("K_trans")[r], 1e-8);
            close(rows.get(r)[8], expected.column("L_trans")[r], 1e-8);
        }
        assertThat(rows.get(0)[9]).isEmpty();
        assertThat(run.card().at("/result/envelopeP").asDouble()).isEqualTo(0.05);
        assertThat(run.card().at("/result/quadrats/degreesOfFreedom").asInt()).isEqualTo(19);
    }

    @Test
    void ofTwoKindsInAWindowFromAFile() throws Exception {
        Golden points = Golden.read("points.csv");
        List<String> lines = new ArrayList<>(List.of("id,x,y,种类"));
        for (int i = 0; i < points.size(); i++) {
            String kind = points.column("weight")[i] <= 2 ? "轻" : "重";
            lines.add(i + "," + points.text("x", i) + "," + points.text("y", i) + "," + kind);
        }
        Path marked = Files.write(folder.resolve("marked.csv"), lines);
        Path window =
                Files.writeString(folder.resolve("window.csv"), "id;wkt\nw;POLYGON((0 0,1000 0,1000 800,0 800,0 0))\n");
        Path out = folder.resolve("k.csv");
        CommandRun.of(
                        "ripley --points {0} --crs planar --window {1} --rmax 150 --rstep 2.5 --mark 种类 --from 轻 --to 重 --out {2}",
                        marked, window, out)
                .done();
        Golden expected = Golden.read("ripley_cross_weight_le2_vs_gt2.csv");
        List<String[]> rows = rows(out, HEADER);
        for (int r = 0; r < rows.size(); r++) {
            close(rows.get(r)[1], expected.column("Kab_un")[r], 1e-8);
            close(rows.get(r)[2], expected.column("Kab_border")[r], 1e-8);
            close(rows.get(r)[3], expected.column("Kab_iso")[r], 1e-8);
        }
    }
}
