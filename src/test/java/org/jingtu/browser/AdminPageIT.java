package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What a data administrator does, in a real browser, on the demo county. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminPageIT {
    /** Degrees by which GCJ-02 differs in the demo county, the same to a few metres everywhere in it. */
    private static final double EAST_SHIFT = 0.005371;

    private static final double NORTH_SHIFT = -0.003491;

    private Browsing browsing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void startBrowser(@LocalServerPort int port) {
        browsing = new Browsing(port);
    }

    @AfterAll
    void stopBrowser() {
        browsing.close();
    }

    @Test
    void aShiftedLedgerIsSeenBeforeItIsStoredAndComesOutAgain() throws IOException {
        byte[] ledger = shiftedLedger().getBytes(Charset.forName("GB18030"));
        try (Browsing.Visit visit = browsing.openAs("admin", 1366, 768)) {
            Page page = visit.page;
            visit.waitFor(".import-form");
            page.setInputFiles("#file", new FilePayload("台账.csv", "text/csv", ledger));
            page.click(".import-form .primary");
            visit.waitFor(".datum:has-text('GCJ-02') .badge.warn");
            assertThat(visit.text("#report h2 + p")).contains("GB18030", "试读 62 行");
            assertThat(visit.text(".shift-legend")).contains("将存入的位置", "建议");
            visit.waitForPaint("points", 1_000);
            assertThat(visit.text("#report table")).contains("缺少坐标");
            Download refused = page.waitForDownload(() -> page.click("#report a:has-text('下载')"));
            assertThat(Files.readString(refused.path())).contains("62,经度,,coordinates-missing");

            page.click(".datum:has-text('GCJ-02') input");
            visit.waitFor(".datum:has(input:checked):has-text('GCJ-02')");
            visit.waitFor(".commit-bar .primary:has-text('60')");
            page.click(".commit-bar .primary");
            visit.waitFor("#report .badge.good:has-text('已导入')");
            assertThat(stored()).isEqualTo(60);

            page.click("#report button.danger");
            assertThat(visit.text("dialog .consequences")).contains("60");
            page.click("dialog button.danger");
            visit.waitFor("#report .badge:has-text('已撤销')");
            assertThat(stored()).isZero();

            page.click("#sections a[href='#batches']");
            visit.waitFor("tbody tr:has-text('台账.csv'):has-text('已撤销')");
            page.click("#sections a[href='#audit']");
            visit.waitFor("#audit tr:has-text('撤销导入')");
            visit.assertNoTrouble();
        }
    }

    @Test
    void aNewAccountHasItsPasswordOnceAndTheTrailTellsIt() {
        try (Browsing.Visit visit = browsing.openAs("admin", 1366, 768)) {
            Page page = visit.page;
            visit.go("/admin#people");
            page.click("button:has-text('新建账号')");
            page.fill("dialog input[name=username]", "li.wei");
            page.fill("dialog input[name=displayName]", "李伟");
            page.selectOption("dialog select[name=role]", "leader");
            page.locator("dialog select[name=areas]").selectOption(new SelectOption().setIndex(0));
            page.click("dialog button[type=submit]");
            visit.waitFor("dialog .secret");
            String password = visit.text("dialog .secret");
            page.click("dialog button:has-text('已抄下')");
            visit.waitFor("tr:has-text('li.wei'):has-text('待改密码')");
            assertThat(visit.text("tr:has-text('li.wei')")).contains("领导").doesNotContain("全县");

            page.click("tr:has-text('li.wei') button:has-text('停用')");
            page.click("dialog button.danger");
            visit.waitFor("tr:has-text('li.wei'):has-text('已停用')");
            page.click("#sections a[href='#audit']");
            visit.waitFor("#audit tr:has-text('新建账号'):has-text('li.wei')");
            visit.waitFor("#audit tr:has-text('停用账号'):has-text('li.wei')");
            assertThat(visit.text("#audit")).doesNotContain(password);
            visit.assertNoTrouble();
        }
    }

    @Test
    void aTokenIsShownOnceWorksAndEnds() {
        try (Browsing.Visit visit = browsing.openAs("admin", 360, 740)) {
            Page page = visit.page;
            visit.go("/admin#access");
            page.click("section:has-text('接口令牌') >> button:has-text('新建')");
            page.fill("dialog input[name=name]", "夜间同步");
            page.click("dialog button[type=submit]");
            visit.waitFor("dialog .secret");
            String token = visit.text("dialog .secret");
            page.click("dialog button:has-text('已抄下')");
            visit.waitFor("tr:has-text('夜间同步')");
            assertThat(statusWith(page, token)).isEqualTo(200);
            page.click("tr:has-text('夜间同步') button");
            page.click("dialog button.danger");
            visit.waitFor("section:has-text('接口令牌') .empty");
            assertThat(statusWith(page, token)).isEqualTo(401);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            visit.assertNoTrouble();
        }
    }

    @Test
    void allSectionsOpen() {
        try (Browsing.Visit visit = browsing.openAs("admin", 1366, 768)) {
            visit.waitFor("#sections a");
            for (var link : visit.page.locator("#sections a").all()) {
                String target = link.getAttribute("href");
                link.click();
                visit.waitFor("#sections a[href='" + target + "'][aria-current=page]");
                visit.waitFor("#main h1");
                assertThat(visit.page.locator("#main .notice.danger").count()).isZero();
            }
            visit.assertNoTrouble();
        }
    }

    private static Object statusWith(Page page, String token) {
        return page.evaluate(
                "token => fetch('/api/v1/me', { credentials: 'omit', headers: { Authorization: 'Bearer ' + token } })"
                        + ".then(response => response.status)",
                token);
    }

    private long stored() {
        return jdbc.sql("select count(*) from issue where source_id like 'W-%'")
                .query(Long.class)
                .single();
    }

    /** Sixty places on roads as a phone's map gives them, one without place, one without time. */
    private String shiftedLedger() {
        StringBuilder text = new StringBuilder("编号,经度,纬度,类别,时间\n");
        var places = jdbc.sql(
                        """
                        select st_x(p) as x, st_y(p) as y
                        from (select st_lineinterpolatepoint(st_geometryn(geom, 1), 0.3) as p from road order by id limit 60) t
                        """)
                .query((row, k) -> new double[] {row.getDouble("x"), row.getDouble("y")})
                .list();
        for (int k = 0; k < places.size(); k++) {
            text.append(String.format(
                    Locale.ROOT,
                    "W-%d,%.6f,%.6f,暴露垃圾,2026-06-27 08:%02d%n",
                    k,
                    places.get(k)[0] + EAST_SHIFT,
                    places.get(k)[1] + NORTH_SHIFT,
                    k));
        }
        return text.append("W-bad,,27.2,暴露垃圾,2026-06-27 08:00\nW-late,113.6,27.2,暴露垃圾,昨天\n")
                .toString();
    }
}
