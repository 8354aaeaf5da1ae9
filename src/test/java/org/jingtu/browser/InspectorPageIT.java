package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jingtu.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What inspectors and planners do with cases on the page, from the report to the closing, on desk and phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectorPageIT {
    private static final String LIST =
            """
            序号,点位,问题类别,存在问题,责任单位,整改时限,经度,纬度
            1,,暴露垃圾,墙角堆放垃圾,城市管理局,2026-07-10,113.5763,27.1902
            2,,路面不洁,路口积水,城市管理局,2026-07-12,113.5770,27.1905
            """;

    private Browsing browsing;

    @BeforeAll
    void startBrowser(@LocalServerPort int port) {
        browsing = new Browsing(port);
    }

    @AfterAll
    void stopBrowser() {
        browsing.close();
    }

    @Test
    void theMapListsWhatIsInSight() {
        try (Browsing.Visit visit = browsing.openAs("inspector", 1366, 768)) {
            visit.waitFor(".column .case-card");
            visit.page.click("#tab-map");
            visit.waitFor(".rows .row-button");
            visit.page.click(".rows .row-button");
            visit.waitFor(".case .pairs");
            assertThat(visit.text(".case .pairs")).contains("编号", "上报");
            visit.assertNoTrouble();
        }
    }

    @Test
    void aCaseGoesFromTheReportToItsClosing() throws IOException {
        String number;
        try (Browsing.Visit visit = browsing.openAs("inspector", 1366, 768)) {
            number = report(visit);
            take(visit, "file", null);
            assertThat(visit.text(".case .way [aria-current]")).isEqualTo("已立案");
            visit.assertNoTrouble();
        }
        try (Browsing.Visit visit = browsing.openAs("planner", 1366, 768)) {
            open(visit, number);
            take(visit, "dispatch", null);
            take(visit, "feed_back", photo(0x508c50));
            assertThat(visit.page.locator("[data-step=verify]").count()).isZero();
            assertThat(visit.page.locator(".before-after img").count()).isEqualTo(2);
            visit.assertNoTrouble();
        }
        try (Browsing.Visit visit = browsing.openAs("inspector", 360, 740)) {
            open(visit, number);
            take(visit, "verify", null);
            assertThat(visit.text(".case .way [aria-current]")).isEqualTo("已结案");
            assertThat(visit.page.locator(".case .history > li").count()).isEqualTo(5);
            assertThat(visit.page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            visit.assertNoTrouble();
        }
    }

    @Test
    void aListIsRefusedWithReasonsThenTakenOverStruckOffAndTakenBack() throws IOException {
        try (Browsing.Visit visit = browsing.openAs("inspector", 1366, 768)) {
            Page page = visit.page;
            preview(visit, "浏览器轮次", LIST + "3,无名之地,暴露垃圾,无处可寻,,2026-07-10,,\n");
            assertThat(visit.text(".ledger-answer table")).contains("4", "没有坐标");
            assertThat(page.locator("#take-over").count()).isZero();
            takeOver(visit, "浏览器轮次");
            assertThat(visit.text(".round-head")).contains("销号 0 / 2");
            assertThat(page.locator("#undo-round").count()).isOne();
            visit.assertNoTrouble();
        }
        try (Browsing.Visit visit = browsing.openAs("planner", 1366, 768)) {
            visit.go("/inspector#tab=rounds");
            visit.waitFor(".round-card");
            visit.page.click(".round-card:has-text('浏览器轮次')");
            visit.page.click("[data-item] button.link >> nth=0");
            visit.waitFor(".case .way");
            take(visit, "feed_back", photo(0x4060a0));
            visit.page.waitForSelector("#undo-round", gone());
            visit.assertNoTrouble();
        }
        try (Browsing.Visit visit = browsing.openAs("inspector", 360, 740)) {
            visit.page.click("#tab-rounds");
            visit.page.click(".round-card:has-text('浏览器轮次')");
            visit.page.selectOption("[name=show]", "waiting");
            visit.page.click("[data-item] button.link");
            visit.waitFor(".case .way");
            assertThat(visit.text(".steps [data-step=verify]")).isEqualTo("核查销号");
            take(visit, "verify", null);
            visit.page.click(".case > header button");
            visit.page.waitForFunction("() => document.querySelector('.round-head').innerText.includes('销号 1 / 2')");
            assertThat(visit.page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            visit.assertNoTrouble();
        }
    }

    @Test
    void aListThatWasTakenOverByMistakeIsTakenBack() {
        try (Browsing.Visit visit = browsing.openAs("inspector", 1366, 768)) {
            takeOver(visit, "误录的轮次");
            visit.page.onDialog(dialog -> dialog.accept());
            visit.page.click("#undo-round");
            visit.waitFor("#import-round");
            visit.page.waitForSelector(".round-card:has-text('误录的轮次')", gone());
            visit.assertNoTrouble();
        }
    }

    private static void preview(Browsing.Visit visit, String name, String list) {
        visit.page.click("#tab-rounds");
        if (visit.page.locator(".ledger-form").count() == 0) {
            visit.page.click("#import-round");
        }
        visit.page.fill(".ledger-form [name=name]", name);
        visit.page.setInputFiles(
                ".ledger-form [name=file]",
                new FilePayload("清单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        visit.page.click(".ledger-form button.primary");
        visit.waitFor(".ledger-answer table");
    }

    private static void takeOver(Browsing.Visit visit, String name) {
        preview(visit, name, LIST);
        visit.page.click("#take-over");
        visit.waitFor("[data-item]");
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** @return the number of the case */
    private static String report(Browsing.Visit visit) throws IOException {
        Page page = visit.page;
        visit.waitFor(".column");
        visit.go("/inspector#tab=map&z=17&lat=27.1902&lon=113.5763");
        page.click("#report");
        page.click("#map", new Page.ClickOptions().setPosition(300, 300));
        page.selectOption(".report-form [name=category]", "exposed_rubbish");
        page.setInputFiles(".report-form input[type=file]", photo(0xa05040));
        page.click(".report-form button.primary");
        visit.waitFor(".case .before-after img");
        return visit.text(".case .pairs dd");
    }

    private static void open(Browsing.Visit visit, String number) {
        visit.go("/inspector");
        visit.page.fill(".desk-bar input[type=search]", number);
        visit.page.waitForFunction("() => document.querySelectorAll('.case-card').length === 1");
        visit.page.click(".case-card");
        visit.waitFor(".case .way");
    }

    private static void take(Browsing.Visit visit, String step, @Nullable FilePayload photo) {
        visit.page.click(".steps [data-step=" + step + "]");
        if (photo != null) {
            visit.page.setInputFiles(".step-form input[type=file]", photo);
        }
        visit.page.click(".step-form button.primary");
        visit.page.waitForSelector(".step-form", gone());
    }

    private static FilePayload photo(int rgb) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int k = 0; k < 64 * 48; k++) {
            picture.setRGB(k % 64, k / 64, rgb + k);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return new FilePayload("photo.jpg", "image/jpeg", bytes.toByteArray());
    }
}
