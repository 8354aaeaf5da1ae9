package org.jingtu.exchange.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.Samples;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.geo.ChinaShift;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ConflictException;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ImportIT {
    private static final String HEADER = "问题编号,问题类别,来源,状态,上报时间,整改时限,责任单位,经度,纬度\n";

    @TempDir
    private Path folder;

    @Autowired
    private ImportService imports;

    @Autowired
    private ExportService exports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    private ImportReport run(String kind, String text, Map<String, String> settings) {
        Path file = Samples.text(folder, "file", text);
        return imports.run(new ImportRequest(kind, "file", file, SourceOptions.NONE, settings, "tester"));
    }

    private ImportReport run(String kind, String text) {
        return run(kind, text, Map.of());
    }

    private long count(String table, long batch) {
        return jdbc.sql("select count(*) from " + table + " where import_batch_id = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    @Test
    void aLedgerIsStoredWithItsWordsUnderstood() {
        ImportReport report = run(
                "issues",
                HEADER
                        + "L1,暴露垃圾,巡查,已结案,2026-06-01 08:00,2026-06-01 12:00,城管局,113.6,27.2\n"
                        + "L2,天外飞仙,火星,处理中,2026年6月2日 9时,,城管局,113.61,27.21\n"
                        + "L1,暴露垃圾,巡查,已结案,2026-06-01 08:00,,,113.6,27.2\n"
                        + "L3,暴露垃圾,巡查,已结案,昨天,,,113.6,27.2\n"
                        + "L4,暴露垃圾,巡查,已结案,2026-06-01,,,,\n");
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(r -> r.line() + " " + r.column() + " " + r.value() + " " + r.code())
                .containsExactly("4 问题编号 L1 duplicate-id", "5 上报时间 昨天 time-unreadable", "6 经度  coordinates-missing");
        assertThat(report.notes()).extracting(Note::code).contains("category-unknown", "source-unknown");
        assertThat(jdbc.sql(
                                "select category || ' ' || category_text || ' ' || source || ' ' || status || ' ' || "
                                        + "to_char(reported_at at time zone 'UTC', 'MM-DD HH24:MI') from issue where import_batch_id = ? order by id")
                        .param(report.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "exposed_rubbish  patrol closed 06-01 00:00", "other 天外飞仙 unknown handling 06-02 01:00");
    }

    @Test
    void aPreviewTellsWhatAnImportWouldDoAndStoresNothing() throws Exception {
        run("roads", "id,wkt\npv1,\"LINESTRING(113.70 27.30, 113.74 27.30)\"\n");
        StringBuilder ledger = new StringBuilder("问题编号,类别,时间,经度,纬度\n");
        for (int i = 0; i < 40; i++) {
            double[] pair = {113.705 + 0.0007 * i, 27.30001};
            ChinaShift.degreesToGcj02(pair);
            ledger.append("PV" + i + ",暴露垃圾,2026-06-01 08:00," + pair[0] + "," + pair[1] + "\n");
        }
        ledger.append("PV0,暴露垃圾,2026-06-01 08:00,113.7,27.3\nPV99,暴露垃圾,昨天,113.7,27.3\n");
        long before =
                jdbc.sql("select count(*) from import_batch").query(Long.class).single();
        http.perform(multipart("/api/v1/imports/preview")
                        .file(new MockMultipartFile(
                                "file", "六月.csv", null, ledger.toString().getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "issues")
                        .with(csrf())
                        .with(user("a").roles("ADMIN")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mapping.id").value("问题编号"))
                .andExpect(jsonPath("$.rows").value(42))
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.accepted").value(40))
                .andExpect(jsonPath("$.duplicates").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.datums.suggested").value("GCJ-02"))
                .andExpect(jsonPath("$.datums.candidates[0].crs").value("GCJ-02"))
                .andExpect(jsonPath("$.datums.candidates[0].medianRoadMetres").value(Matchers.lessThan(5.0)));
        assertThat(jdbc.sql("select count(*) from import_batch")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from issue where source_id like 'PV%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasPreviewedIsCommittedOnceInTheSystemThatWasChosen() throws Exception {
        String text = "id,lon,lat,time\ncm1,113.6,27.2,2026-06-05 08:00\ncm2,,,2026-06-05 08:00\n";
        var admin = user("a").roles("ADMIN");
        MockMultipartFile file = new MockMultipartFile("file", "c.csv", null, text.getBytes(StandardCharsets.UTF_8));
        String first = preview(http.perform(multipart("/api/v1/imports/preview")
                .file(file)
                .param("kind", "issues")
                .with(csrf())
                .with(admin)));
        String second = preview(http.perform(post("/api/v1/imports/preview/" + first)
                .param("kind", "issues")
                .param("crs", "GCJ-02")
                .with(csrf())
                .with(admin)));
        http.perform(get("/api/v1/imports/preview/" + second + "/refusals.csv").with(admin))
                .andExpect(content().string(Matchers.containsString("3,lon,,coordinates-missing")));
        String commit = "/api/v1/imports/" + second + "/commit";
        String location = http.perform(post(commit).with(csrf()).with(admin))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.datum").value("GCJ-02"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        http.perform(post(commit).with(csrf()).with(admin))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", location));
        http.perform(post("/api/v1/imports/" + first + "/commit").with(csrf()).with(admin))
                .andExpect(jsonPath("$.duplicates").value(1));
        http.perform(get(location + "/consequences").with(admin))
                .andExpect(jsonPath("$.rows").value(1))
                .andExpect(jsonPath("$.laterDuplicates").value(1))
                .andExpect(jsonPath("$.possible").value(true));
        http.perform(post("/api/v1/imports/" + UUID.randomUUID() + "/commit")
                        .with(csrf())
                        .with(admin))
                .andExpect(status().isNotFound());
    }

    private static String preview(ResultActions asked) throws Exception {
        String answer =
                asked.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        String text =
                "lon,lat,time\n113.6,27.2,2026-06-05 08:00\n113.7,27.2,2026-06-05 08:00\n113.6,27.2,2026-06-05 08:00\n";
        assertThat(run("issues", text).accepted()).isEqualTo(2);
        ImportReport again = run("issues", text);
        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(3);
        assertThat(again.status()).isEqualTo("done");
    }

    @Test
    void undoTakesBackExactlyItsBatch() {
        ImportReport first = run("issues", "id,lon,lat,time\nu1,113.6,27.2,2026-06-05 08:00\n");
        ImportReport second = run("issues", "id,lon,lat,time\nu2,113.6,27.2,2026-06-05 08:00\n");
        assertThat(imports.undo(first.id()).status()).isEqualTo("undone");
        assertThat(count("issue", first.id())).isZero();
        assertThat(count("issue", second.id())).isEqualTo(1);
        assertThatThrownBy(() -> imports.undo(first.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("import-undone-already"));
    }

    @Test
    void nothingUsableStoresNothingButTheReport() {
        assertThatThrownBy(() -> run("issues", "id,lon,lat,time\nn1,NaN,27,2026-06-05\nn2,113.6,95,2026-06-05\n"))
                .isInstanceOfSatisfying(UnusableDataException.class, e -> {
                    assertThat(e.code()).isEqualTo("nothing-usable");
                    ImportReport report = imports.get((Long) e.details().get("batch"));
                    assertThat(report.status()).isEqualTo("refused");
                    assertThat(report.refused()).isEqualTo(2);
                    assertThat(report.refusals())
                            .extracting(ImportRefusal::code)
                            .containsExactly("coordinate-not-a-number", "coordinate-out-of-range");
                    assertThat(count("issue", report.id())).isZero();
                });
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() {
        String start = "{\"type\":\"FeatureCollection\",\"features\":[";
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"id\":\"x%d\",\"time\":\"2026-06-01\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[113.6,27.2]}},";
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < 3_000; i++) {
            text.append(String.format(feature, i));
        }
        assertThatThrownBy(() -> run("issues", text + "{\"typ"))
                .isInstanceOfSatisfying(UnusableDataException.class, e -> {
                    assertThat(e.code()).isEqualTo("json-broken");
                    assertThat(imports.get((Long) e.details().get("batch")).status())
                            .isEqualTo("refused");
                });
        assertThat(jdbc.sql("select count(*) from issue where source_id like 'x%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBowTieIsRepairedAndSaid() {
        ImportReport report = run(
                "areas",
                "id;name;wkt\nbow;Bow;POLYGON ((113 27, 113.01 27.01, 113.01 27, 113 27.01, 113 27))\n"
                        + "flat;Flat;POLYGON ((113 27, 113.01 27, 113.02 27, 113 27))\nline;L;LINESTRING (113 27, 114 27)\n",
                Map.of("area-kind", "社区"));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.repaired()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(ImportRefusal::code)
                .containsExactly("polygon-empty", "wrong-geometry");
        assertThat(jdbc.sql("select kind || ' ' || ST_NumGeometries(geom) from area where source_id = 'bow'")
                        .query(String.class)
                        .single())
                .isEqualTo("community 2");
    }

    @Test
    void aRoadOfTwoLinesBecomesTwoRoads() {
        ImportReport report = run(
                "roads", "道路编号;名称;等级;wkt\nr1;铁路巷;背街小巷;MULTILINESTRING ((113 27, 113.01 27), (113.02 27, 113.03 27))\n");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(jdbc.sql("select source_id || ' ' || grade from road where import_batch_id = ? order by 1")
                        .param(report.id())
                        .query(String.class)
                        .list())
                .containsExactly("r1 alley", "r1#2 alley");
        imports.undo(report.id());
        assertThat(count("road", report.id())).isZero();
    }

    @Test
    void zonesAndFacilitiesAreStored() {
        assertThat(run("zones", "责任区编号;名称;wkt\nz1;东一;POLYGON ((113 27, 113 27.01, 113.01 27, 113 27))\n")
                        .accepted())
                .isEqualTo(1);
        ImportReport facilities = run("facilities", "编号,名称,类别,经度,纬度\nf1,公厕一,公共厕所,113,27\nf1,公厕一,公共厕所,113,27\n");
        assertThat(facilities.accepted()).isEqualTo(1);
        assertThat(facilities.duplicates()).isEqualTo(1);
        assertThatThrownBy(() -> run("facilities", "lon,lat\n113,27\n", Map.of("facility-kind", "spaceport")))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void patrolsAddUpEffortThatUndoTakesAway() {
        String text = "vehicle,time,x,y\nc9,2026-06-27 08:00:00,113.6000,27.2\nc9,2026-06-27 08:01:00,113.6010,27.2\n"
                + "c9,2026-06-27 08:02:00,113.6020,27.2\nc9,2026-06-27 08:02:00,113.6020,27.2\n"
                + "c9,2026-06-27 20:00:00,113.7,27.2\n";
        ImportReport report = run("patrols", text);
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.duplicates()).isEqualTo(1);
        double kilometres = jdbc.sql("select sum(kilometres) from patrol_effort where import_batch_id = ?")
                .param(report.id())
                .query(Double.class)
                .single();
        // 0.002° of longitude at 27.2° N on the ellipsoid; the jump of twelve hours does not count
        assertThat(kilometres).isCloseTo(0.1981, within(0.0002));
        assertThat(jdbc.sql("select kind from vehicle where code = 'c9'")
                        .query(String.class)
                        .single())
                .isEqualTo("collector");
        imports.undo(report.id());
        assertThat(count("patrol_effort", report.id())).isZero();
        assertThat(count("track_point", report.id())).isZero();
    }

    @Test
    void anImportThatDiedIsMarkedAndALivingOneIsNot() {
        long dead = jdbc.sql("insert into import_batch (kind, file_name, status, created_by, created_at) values "
                        + "('issues', 'f', 'running', 't', now() - interval '1 hour') returning id")
                .query(Long.class)
                .single();
        imports.markAbandoned();
        assertThat(imports.get(dead).status()).isEqualTo("failed");
    }

    @Test
    void exportsComeBackIn() {
        run(
                "areas",
                "id;name;wkt\ne1;甲区;POLYGON ((113 27, 113 27.01, 113.01 27, 113 27))\n",
                Map.of("area-kind", "market"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.export("areas", FeatureSink.Format.GEOJSON, out);
        Path file = Samples.text(folder, "back.geojson", out.toString(StandardCharsets.UTF_8));
        ImportReport report =
                imports.run(new ImportRequest("areas", "back", file, SourceOptions.NONE, Map.of(), "tester"));
        assertThat(report.duplicates()).isEqualTo(report.rows()).isPositive();
    }

    @Test
    void namedColumnsReachTheReader() {
        Path file = Samples.text(folder, "a.csv", "no,place,a,b,when\nq1,market,113.6,27.2,2026-06-03\n");
        SourceOptions options = SourceOptions.NONE
                .withColumn(ColumnRole.X, "a")
                .withColumn(ColumnRole.Y, "b")
                .withColumn(ColumnRole.ID, "no")
                .withColumn(ColumnRole.TIME, "when")
                .withColumn(ColumnRole.ADDRESS, "place");
        imports.run(new ImportRequest("issues", "a.csv", file, options, Map.of("source", "群众"), "tester"));
        assertThat(jdbc.sql("select address || ' ' || source from issue where source_id = 'q1'")
                        .query(String.class)
                        .single())
                .isEqualTo("market public");
    }

    @Test
    void overHttpFromUploadToUndo() throws Exception {
        String text = "id,lon,lat,when\nh1,113.6,27.2,2026-06-05 08:00\nh2,,,2026-06-05 08:00\n";
        MockMultipartFile file =
                new MockMultipartFile("file", "ledger.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        String location = http.perform(multipart("/api/v1/imports")
                        .file(file)
                        .param("kind", "issues")
                        .param("col.time", "when")
                        .with(user("admin").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.createdBy").value("admin"))
                .andExpect(jsonPath("$.refusals[0].line").value(3))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        http.perform(get(location + "/refusals.csv").with(user("admin").roles("ADMIN")))
                .andExpect(content().string(Matchers.containsString("3,lon,,coordinates-missing")));
        http.perform(delete(location).with(user("admin").roles("ADMIN")).with(csrf()))
                .andExpect(jsonPath("$.status").value("undone"));
        http.perform(delete(location).with(user("admin").roles("ADMIN")).with(csrf()))
                .andExpect(status().isConflict());
        MockMultipartFile page =
                new MockMultipartFile("file", "a.csv", "text/csv", "<html></html>".getBytes(StandardCharsets.UTF_8));
        http.perform(multipart("/api/v1/imports")
                        .file(page)
                        .param("kind", "issues")
                        .with(user("admin").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("format-unknown"))
                .andExpect(jsonPath("$.batch").isNumber());
        http.perform(get("/api/v1/exports/issues?format=csv").with(user("admin").roles("ADMIN")))
                .andExpect(content().string(Matchers.startsWith("\uFEFFid,category")));
    }
}
