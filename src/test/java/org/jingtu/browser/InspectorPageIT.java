package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        visit.page.waitForSelector(
                ".step-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
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
