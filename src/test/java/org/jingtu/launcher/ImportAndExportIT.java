package org.jingtu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingtu.support.Launcher;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./jingtu import} and {@code export}, as a person types them. */
class ImportAndExportIT {
    private static final String SQUARE =
            """
            id;name;kind;wkt
            A1;东城村;urban_village;POLYGON((113.50 34.50, 113.51 34.50, 113.51 34.51, 113.50 34.51, 113.50 34.50))
            """;
    private static final String ROAD =
            """
            id;name;class;wkt
            R1;解放路;arterial;LINESTRING(113.50 34.505, 113.51 34.505)
            """;
    private static final String ISSUES =
            """
            id,category,x,y,reported_at
            1,rubbish,113.501,34.501,2026-03-01 08:00
            2,rubbish,here,34.502,2026-03-02 08:00
            """;
    private static final String FIXES =
            """
            vehicle,time,lon,lat
            V1,2026-03-01 08:00:00,113.501,34.505
            V1,2026-03-01 08:00:10,113.502,34.505
            """;

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path folder;

    private Launcher jingtu;

    @BeforeEach
    void useTheDatabase() {
        jingtu = Launcher.at(folder.resolve("home"))
                .with("JINGTU_DB_URL", database.url())
                .with("JINGTU_DB_USER", database.user())
                .with("JINGTU_DB_PASSWORD", database.password());
    }

    @Test
    void takesEveryKindOverAndWritesIssuesOut() throws IOException {
        assertThat(imported("areas", SQUARE)).isEqualTo("1 of 1");
        assertThat(imported("roads", ROAD)).isEqualTo("1 of 1");
        assertThat(imported("issues", ISSUES)).isEqualTo("1 of 2");
        assertThat(imported("tracks", FIXES)).isEqualTo("2 of 2");

        Path out = folder.resolve("out.csv");
        Launcher.Outcome export = jingtu.run("export", "issues", "--no-bom", "--out", out.toString());
        assertThat(export.exitCode()).as(export.errors()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2).last().asString().startsWith("1,exposed_rubbish,");
    }

    /** Positions of years ago will be dropped soon; the report says so, and how to keep them. */
    @Test
    void saysThatOldPositionsDoNotStay() throws IOException {
        assertThat(imported("roads", ROAD)).isEqualTo("1 of 1");
        Launcher.Outcome outcome = jingtu.run(
                "import", "tracks", file("old", FIXES.replace("2026", "2020")).toString());
        assertThat(outcome.output())
                .contains(
                        "positions-beyond-retention",
                        "2 positions are older than the 90 days",
                        "JINGTU_TRACKS_RETENTION");
    }

    @Test
    void saysWhatIsWrongInALine() throws IOException {
        Launcher.Outcome unusable = jingtu.run(
                "import", "areas", file("unusable", "id;wkt\nA1;POLYGON((1 2").toString());
        assertThat(unusable.exitCode()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(unusable.output()).path("code").asString())
                .isNotBlank();
        assertThat(unusable.errors()).doesNotContain("\tat ");

        Launcher.Outcome unknown =
                jingtu.run("import", "rivers", file("rivers", SQUARE).toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("rivers", "areas").doesNotContain("\tat ");
    }

    /** Of how many rows how many were taken over. */
    private String imported(String kind, String text) throws IOException {
        Launcher.Outcome outcome = jingtu.run("import", kind, file(kind, text).toString());
        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
        JsonNode report = JsonMapper.shared().readTree(outcome.output());
        return report.path("accepted").asInt() + " of " + report.path("rows").asInt();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".csv"), text);
    }
}
