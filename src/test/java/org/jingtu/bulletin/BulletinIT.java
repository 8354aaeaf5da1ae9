package org.jingtu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.run.RunService;
import org.jingtu.summary.Summary;
import org.jingtu.summary.SummaryService;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class BulletinIT {
    private static final String WISH = "{\"from\": \"2026-06-15\", \"to\": \"2026-06-28\", \"remarks\": \"东社区立即清运。\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private SummaryService summaries;

    @Autowired
    private JdbcClient jdbc;

    private Summary summary;

    @BeforeAll
    void fill(@Autowired RunService runs) {
        PlainCounty.fill(jdbc);
        for (String name : List.of("planner", "leader", "other-leader")) {
            jdbc.sql("insert into app_user (username, display_name, password_hash, role, enabled)"
                            + " values (:name, :shown, 'none', :role, :enabled)")
                    .param("name", name)
                    .param("shown", name.equals("planner") ? "王规划" : "李局长")
                    .param("role", name.replace("other-", ""))
                    .param("enabled", !name.startsWith("other"))
                    .update();
        }
        Runs.done(runs, "hotspots", "{\"from\": \"2026-06-15\", \"to\": \"2026-06-28\"}");
        Runs.done(runs, "hotspots", "{\"from\": \"2026-06-01\", \"to\": \"2026-06-14\"}");
        summary = summaries.get(
                java.time.LocalDate.of(2026, 6, 15), java.time.LocalDate.of(2026, 6, 28), "community", null, null);
    }

    @Test
    void bothDocumentsSayWhatTheSummarySays() throws Exception {
        long id = draft("planner");
        for (String text : List.of(word(id), pdf(id))) {
            assertThat(text).contains("试验县环境卫生情况通报", "2026年6月15日", "王规划", "东社区立即清运");
            for (Summary.Figure figure : summary.figures()) {
                assertThat(text).contains(BulletinWording.name(figure), plain(BulletinWording.value(figure)));
                assertThat(text).contains(plain(BulletinWording.interval(figure)));
                if (figure.run() != null) {
                    assertThat(text).contains(figure.run().toString());
                }
            }
            for (Summary.AreaFigures area : summary.areas()) {
                assertThat(text)
                        .contains(area.name(), BulletinWording.rate(area.rate()), String.valueOf(area.reported()));
            }
            for (Summary.Attention each : summary.attention()) {
                assertThat(text).contains(plain(each.sentenceZh()));
            }
            assertThat(text).contains(plain(summary.dataVersion()));
        }
    }

    @Test
    void aDraftSaysSoUntilSomebodySignsIt() throws Exception {
        long id = draft("planner");
        assertThat(word(id)).contains("未经签发");
        assertThat(pdf(id)).contains("未经签发");
        call("planner", "POST", "/api/v1/bulletins/" + id + "/signature").andExpect(status().isForbidden());
        call("leader", "POST", "/api/v1/bulletins/" + id + "/signature")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.signature.name").value("李局长"))
                .andExpect(jsonPath("$.signature.year").value(2026));
        int number = JsonPath.read(content(call("leader", "GET", "/api/v1/bulletins/" + id)), "$.signature.number");
        for (String text : List.of(word(id), pdf(id))) {
            assertThat(text).doesNotContain("草稿").contains("2026年第" + number + "期", plain("签发:李局长"));
        }
        for (String[] late : new String[][] {{"POST", "/signature"}, {"DELETE", ""}}) {
            call("leader", late[0], "/api/v1/bulletins/" + id + late[1])
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("bulletin-signed"));
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where object_kind = 'bulletin' and object_id = :id")
                        .param("id", String.valueOf(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void authorsSignTheirOwnOnlyWhereNobodyElseCan() throws Exception {
        long id = draft("leader");
        jdbc.sql("update app_user set enabled = true where username = 'other-leader'")
                .update();
        call("leader", "POST", "/api/v1/bulletins/" + id + "/signature")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("own-bulletin"));
        List<String> others = jdbc.sql(
                        "update app_user set enabled = false where role = 'leader' and enabled and username <> 'leader' returning username")
                .query(String.class)
                .list();
        call("leader", "POST", "/api/v1/bulletins/" + id + "/signature").andExpect(status().isOk());
        others.remove("other-leader");
        others.forEach(username -> jdbc.sql("update app_user set enabled = true where username = :username")
                .param("username", username)
                .update());
    }

    @Test
    void draftsGoAndWrongWishesAreNamed() throws Exception {
        long id = draft("planner");
        call("planner", "DELETE", "/api/v1/bulletins/" + id).andExpect(status().isNoContent());
        call("planner", "GET", "/api/v1/bulletins/" + id).andExpect(status().isNotFound());
        call("planner", "GET", "/api/v1/bulletins/" + id + "/document").andExpect(status().isNotFound());
        call("inspector", "GET", "/api/v1/bulletins").andExpect(status().isForbidden());
        post("planner", "{\"to\": \"2026-06-28\"}")
                .andExpect(jsonPath("$.parameter").value("from"));
        call("planner", "GET", "/api/v1/bulletins/1/document?format=odt")
                .andExpect(jsonPath("$.parameter").value("format"));
    }

    private long draft(String username) throws Exception {
        String answer = content(post(username, WISH).andExpect(status().isOk()));
        assertThat(JsonPath.<Object>read(answer, "$.signature")).isNull();
        return JsonPath.<Integer>read(answer, "$.id");
    }

    private ResultActions post(String username, String body) throws Exception {
        return http.perform(request(HttpMethod.POST, "/api/v1/bulletins")
                .content(body)
                .contentType(MediaType.APPLICATION_JSON)
                .with(user(username).roles(username.toUpperCase(Locale.ROOT)))
                .with(csrf()));
    }

    private ResultActions call(String username, String method, String path) throws Exception {
        return http.perform(request(HttpMethod.valueOf(method), path)
                .with(user(username).roles(username.toUpperCase(Locale.ROOT)))
                .with(csrf()));
    }

    private static String content(ResultActions answer) throws IOException {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] document(long id, String format) throws Exception {
        return call("leader", "GET", "/api/v1/bulletins/" + id + "/document?format=" + format)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String word(long id) throws Exception {
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document(id, "docx"))))) {
            return plain(text.getText());
        }
    }

    private String pdf(long id) throws Exception {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(document(id, "pdf"))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        return plain(text.toString());
    }

    /** With wide punctuation, without white space, which line breaks add. */
    private static String plain(String text) {
        return ChinesePunctuation.widen(text.replaceAll("\\s", ""));
    }
}
