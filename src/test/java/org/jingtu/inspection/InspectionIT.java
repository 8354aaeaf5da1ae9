package org.jingtu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.support.Pictures;
import org.jingtu.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** A rectification list from its ledger to the last item that is struck off. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionIT {
    private static final String GOOD =
            """
            序号,点位,地址,问题类别,存在问题,责任单位,责任人,整改时限,经度,纬度
            1,清单市场,,暴露垃圾,南门外堆放垃圾,清单市场局,赵甲,2026-07-10,,
            2,,,随地吐痰,候车厅有人随地吐痰,清单城管局,钱乙,2026-07-05 18:00,113.8112,27.4012
            3,清单市场,北门,,地面积水,清单市场局,,,,
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private int keys;

    @BeforeAll
    void fill() {
        int own = jdbc.sql("insert into department (name) values ('清单城管局') returning id")
                .query(Integer.class)
                .single();
        for (String name : List.of("planner", "inspector", "leader")) {
            insertUser("list-" + name, name, null);
        }
        insertUser("list-own", "inspector", own);
        insertUser("list-bound", "inspector", null);
        jdbc.sql("insert into area (kind, source_id, name, geom) values ('market', 'LIST-M', '清单市场',"
                        + " ST_Multi(ST_MakeEnvelope(113.8, 27.4, 113.802, 27.402, 4490)))")
                .update();
        jdbc.sql("insert into user_area select id, 'market', 'LIST-M' from app_user where username = 'list-bound'")
                .update();
    }

    private void insertUser(String name, String role, @Nullable Integer department) {
        jdbc.sql("insert into app_user (username, display_name, password_hash, role, department_id)"
                        + " values (:name, :name, 'none', :role, :department)")
                .param("name", name)
                .param("role", role)
                .param("department", department)
                .update();
    }

    private static UserRequestPostProcessor as(String name) {
        String role = name.equals("list-planner") ? "PLANNER" : name.equals("list-leader") ? "LEADER" : "INSPECTOR";
        return user(name).roles(role);
    }

    private ResultActions send(String path, String round, String file, byte[] content) throws Exception {
        return http.perform(multipart(path)
                .file(new MockMultipartFile("file", file, "application/octet-stream", content))
                .param("name", round)
                .param("source", "province_city")
                .param("inspectedOn", "2026-06-20")
                .with(as("list-inspector"))
                .with(csrf()));
    }

    private int store(String round) throws Exception {
        String answer = send("/api/v1/inspections", round, "清单.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(answer).path("id").intValue();
    }

    private ResultActions look(String name, String path) throws Exception {
        return http.perform(get(path).with(as(name)));
    }

    private long item(int round, int number) {
        return jdbc.sql("select id from issue where source_id = :number")
                .param("number", "JB" + round + "-" + number)
                .query(Long.class)
                .single();
    }

    private ResultActions step(String name, long id, String step, String from, String... photos) throws Exception {
        String content = json.writeValueAsString(Map.of("step", step, "from", from, "remark", "说明", "photos", photos));
        return http.perform(post("/api/v1/issues/" + id + "/steps")
                .with(as(name))
                .with(csrf())
                .header("Idempotency-Key", "list-key-" + keys++)
                .contentType("application/json")
                .content(content));
    }

    private String photo(String name, int seed) throws Exception {
        String answer = http.perform(post("/api/v1/photos")
                        .content(Pictures.jpeg(seed))
                        .with(as(name))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(answer).path("sha256").stringValue();
    }

    @Test
    void aListWithABadRowIsRefusedWholeWithItsLines() throws Exception {
        String bad = GOOD + "4,无名之地,,暴露垃圾,无处可寻,,,2026-07-10,,\n" + "4,清单市场,,怪事,不知何物,,,2026-07-10,,\n"
                + "5,清单市场,,暴露垃圾,日期有误,,,七月半,,\n" + "6,清单市场,,暴露垃圾,先于检查,,,2026-01-01,,\n";
        byte[] content = bad.getBytes(StandardCharsets.UTF_8);
        send("/api/v1/inspections/preview", "坏清单", "清单.csv", content)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(7))
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.refusals[*].line", contains(5, 6, 7, 8)))
                .andExpect(jsonPath("$.refusals[0].code").value("place-unknown"))
                .andExpect(jsonPath("$.refusals[1].code").value("number-twice"))
                .andExpect(jsonPath("$.refusals[2].code").value("deadline-unreadable"))
                .andExpect(jsonPath("$.refusals[3].code").value("deadline-out-of-range"))
                .andExpect(jsonPath("$.mapping.name").value("点位"))
                .andExpect(jsonPath("$.newDepartments").value(hasItem("清单市场局")));
        send("/api/v1/inspections", "坏清单", "清单.csv", content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("rows-refused"))
                .andExpect(jsonPath("$.refusals", hasSize(4)));
        assertThat(jdbc.sql("select count(*) from inspection_round where name = '坏清单'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWorkbookIsReadLikeAnyList() throws Exception {
        send("/api/v1/inspections/preview", "表格", "清单.xlsx", workbook())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refusals", hasSize(0)))
                .andExpect(jsonPath("$.items[0].locatedBy").value("area"))
                .andExpect(jsonPath("$.items[0].deadline").value("2026-07-10T15:59:59Z"));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> columns = List.of("序号", "点位", "问题类别", "存在问题", "责任单位", "整改时限");
        try (FeatureSink sink = FeatureSink.open(bytes, FeatureSink.Format.XLSX, columns, false)) {
            sink.write(Arrays.asList("1", "清单市场", "暴露垃圾", "垃圾外溢", "清单市场局", "2026年7月10日"), null);
        }
        return bytes.toByteArray();
    }

    @Test
    void itemsAreStruckOffWithEvidenceBySomebodyElse() throws Exception {
        int round = store("省级暗访");
        long spitting = item(round, 2);
        String before = photo("list-planner", 701);
        step("list-planner", spitting, "handle", "dispatched").andExpect(status().isOk());
        step("list-planner", spitting, "feed_back", "handling")
                .andExpect(jsonPath("$.code").value("evidence-missing"));
        step("list-planner", spitting, "feed_back", "handling", before)
                .andExpect(jsonPath("$.status").value("fed_back"));
        step("list-planner", spitting, "verify", "fed_back")
                .andExpect(jsonPath("$.code").value("same-person"));
        step("list-own", spitting, "verify", "fed_back")
                .andExpect(jsonPath("$.code").value("same-person"));
        step("list-inspector", spitting, "verify", "fed_back")
                .andExpect(jsonPath("$.status").value("closed"));
        look("list-leader", "/api/v1/inspections/" + round)
                .andExpect(jsonPath("$.departments[?(@.name == '清单城管局')].struckOff")
                        .value(1))
                .andExpect(jsonPath("$.departments[?(@.name == '清单市场局')].open").value(2))
                .andExpect(jsonPath("$.places[?(@.name == '清单市场')].total").value(2))
                .andExpect(jsonPath("$.begun").value(true))
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[2].photos", hasSize(1)));
        look("list-leader", "/api/v1/inspections")
                .andExpect(jsonPath("$.rounds[?(@.id == " + round + ")].total").value(3))
                .andExpect(
                        jsonPath("$.rounds[?(@.id == " + round + ")].struckOff").value(1));
        look("list-bound", "/api/v1/inspections/" + round).andExpect(jsonPath("$.items", hasSize(2)));
        undo(round)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("round-begun"));
        look("list-leader", "/api/v1/issues/" + spitting)
                .andExpect(jsonPath("$.round").value("省级暗访"))
                .andExpect(jsonPath("$.history[*].step", contains("assign", "handle", "feed_back", "verify")));
    }

    private ResultActions undo(int round) throws Exception {
        return http.perform(delete("/api/v1/inspections/" + round)
                .with(as("list-inspector"))
                .with(csrf()));
    }

    @Test
    void aRoundThatNobodyHasBegunIsTakenBackAndItsNameIsFreeAgain() throws Exception {
        int round = store("误录");
        send("/api/v1/inspections", "误录", "清单.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("name-taken"));
        undo(round).andExpect(status().isNoContent());
        assertThat(jdbc.sql("select count(*) from issue where source_id like :prefix")
                        .param("prefix", "JB" + round + "-%")
                        .query(Integer.class)
                        .single())
                .isZero();
        look("list-leader", "/api/v1/inspections/" + round).andExpect(status().isNotFound());
        assertThat(store("误录")).isGreaterThan(round);
        assertThat(jdbc.sql(
                                "select string_agg(action, ' ' order by id) from audit_entry where object_kind = 'inspection'"
                                        + " and object_id = :id")
                        .param("id", Integer.toString(round))
                        .query(String.class)
                        .single())
                .isEqualTo("inspection.import inspection.undo");
    }

    @Test
    void whoIsBoundToAPlaceImportsNothing() throws Exception {
        http.perform(multipart("/api/v1/inspections")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {1}))
                        .with(as("list-bound"))
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("whole-county-only"));
        http.perform(multipart("/api/v1/inspections")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {1}))
                        .with(as("list-leader"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
