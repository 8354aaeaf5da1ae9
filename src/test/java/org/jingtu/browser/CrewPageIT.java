package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingtu.support.Pictures;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The crew's page on a phone: in the hand, without a network, killed and started again, with another's login. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrewPageIT {
    private static final String WAITING = ".action.waiting";
    /** Texts whose contrast with what is behind them is below 7:1. */
    private static final String PALE_TEXTS =
            """
            () => {
              const rgba = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return [n[0], n[1], n[2], n[3] ?? 1]; };
              const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255)
                .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
                .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
              const behind = (e) => {
                for (; e; e = e.parentElement) {
                  const colour = rgba(getComputedStyle(e).backgroundColor);
                  if (colour[3] > 0.9) return colour;
                }
                return [255, 255, 255];
              };
              return [...document.querySelectorAll('header *, main *, nav *, dialog *')]
                .filter((e) => !e.closest('.leaflet-container') && e.getClientRects().length > 0)
                .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
                .filter((e) => {
                  const [a, b] = [light(rgba(getComputedStyle(e).color)), light(behind(e))];
                  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 7;
                })
                .map((e) => e.textContent.trim()).join(' | ');
            }""";

    @Autowired
    private JdbcClient jdbc;

    @Value("${jingtu.home}")
    private Path home;

    @TempDir
    private Path profiles;

    private Browsing browsing;
    private Relay network;

    @BeforeAll
    void startBrowser(@LocalServerPort int port) {
        browsing = new Browsing(port);
        network = new Relay(port);
    }

    @AfterEach
    void mendNetwork() {
        network.cut(false);
    }

    @AfterAll
    void stopBrowser() throws IOException {
        browsing.close();
        network.close();
    }

    private Browsing.Phone phone(String profile) {
        return browsing.phone(profiles.resolve(profile), network);
    }

    private static FilePayload photo(byte[] picture) {
        return new FilePayload("photo.jpg", "image/jpeg", picture);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void assertStored(byte[] picture) throws IOException {
        String sha256 = Pictures.sha256(picture);
        Path file = home.resolve("photos-demo").resolve(sha256.substring(0, 2)).resolve(sha256);
        assertThat(Files.readAllBytes(file)).isEqualTo(picture);
    }

    @Test
    void thePageFitsAPhoneAHandAndSunlight() {
        try (Browsing.Visit visit = browsing.openAs("crew", 360, 740)) {
            visit.waitFor(".nearest .big");
            assertThat(visit.page.locator(".crew-figures b").allInnerTexts())
                    .hasSize(3)
                    .noneMatch(text -> text.equals("—"));
            visit.waitForPaint("lines", 200);
            assertFits(visit.page);
            visit.page.click("button.action");
            visit.waitFor(".sheet .tile");
            assertFits(visit.page);
            visit.page.keyboard().press("Escape");
            visit.page.setInputFiles(".actions input[type=file]", photo(Pictures.jpegAt(20, 113.594, 27.2065)));
            visit.waitFor(".sheet .tile");
            assertThat(visit.text(".sheet .places")).contains("照片里的位置");
            assertFits(visit.page);
            visit.assertNoTrouble();
        }
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.evaluate(PALE_TEXTS)).isEqualTo("");
        for (Locator target : page.locator("button:visible, select:visible, label:visible, summary:visible")
                .all()) {
            assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(48);
            assertThat(target.boundingBox().width).as(target.innerText()).isGreaterThanOrEqualTo(48);
        }
    }

    /** The page's arithmetic against the examples of its comments, and against pictures made here. */
    @Test
    void modulesOfThePageCount() {
        String base64 = Base64.getEncoder().encodeToString(Pictures.jpegAt(3, 113.60123, 27.20345));
        try (Browsing.Visit visit = browsing.openAs("crew", 360, 740)) {
            assertThat(visit.page.evaluate(
                            """
                            async (base64) => {
                              const { nearestOnLine, nearestStretch, bearing } = await import('/js/model/nearest.js');
                              const { cameraPosition } = await import('/js/model/exif.js');
                              const line = [[113.59, 27.2], [113.61, 27.2]];
                              const near = nearestOnLine([113.6, 27.201], line);
                              const beyond = nearestOnLine([113.62, 27.2], line);
                              const picture = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
                              const [lon, lat] = cameraPosition(picture.buffer);
                              const torn = picture.slice(0, 60).buffer;
                              return JSON.stringify([
                                near.metres.toFixed(0), near.position.map((d) => d.toFixed(4)), beyond.position,
                                nearestStretch([113.6, 27.2], [{ line: [[113.7, 27.2]] }, { line }]).stretch.line === line,
                                Math.round(bearing([113.6, 27.2], [113.601, 27.2])), Math.round(bearing([113.6, 27.2], [113.6, 27.19])),
                                lon.toFixed(5), lat.toFixed(5), cameraPosition(torn), cameraPosition(new ArrayBuffer(3)),
                              ]);
                            }""",
                            base64))
                    .isEqualTo(
                            "[\"111\",[\"113.6000\",\"27.2000\"],[113.61,27.2],true,90,180,\"113.60123\",\"27.20345\",null,null]");
        }
    }

    @Test
    void theWayToTheNextStretchFollowsThePhone() {
        try (Browsing.Phone phone = phone("way")) {
            Page page = phone.page;
            phone.logIn("crew");
            page.waitForSelector(".nearest .big");
            phone.stand(113.5937, 27.2079);
            page.click(".nearest .big");
            page.waitForSelector(".nearest .big[aria-pressed=true]");
            String here = page.innerText(".nearest .way");
            phone.stand(113.5921, 27.2056);
            page.waitForFunction("(text) => document.querySelector('.nearest .way').innerText !== text", here);
            assertThat(page.innerText(".nearest .way")).contains("最近未扫").doesNotContain("从中心算");
        }
    }

    @Test
    void whatIsDoneOfflineSurvivesAKilledBrowserAndArrivesOnce() throws IOException {
        byte[] issuePhoto = Pictures.jpegAt(21, 113.594, 27.2065);
        byte[] blockedPhoto = Pictures.jpeg(22);
        int issues = count("issue");
        int blocked = count("blocked_report");
        try (Browsing.Phone morning = phone("killed")) {
            morning.logIn("crew");
            morning.waitUntilKept();
        }
        Browsing.Phone first = phone("killed");
        first.page.navigate(first.address("/crew"));
        first.page.waitForSelector(".nearest .big");
        first.stand(113.594, 27.2065);
        first.offline(true);
        first.page.waitForSelector(".away");
        report(first.page, issuePhoto, "overflowing_bin");
        first.page.waitForSelector(WAITING + ":has-text('待上传 1')");
        block(first.page, blockedPhoto, "roadworks");
        first.page.waitForSelector(WAITING + ":has-text('待上传 2')");
        first.kill();
        network.cut(true);

        try (Browsing.Phone again = phone("killed")) {
            again.page.navigate(again.address("/crew"));
            again.page.waitForSelector(WAITING + ":has-text('待上传 2')");
            assertThat(again.page.innerText("#notice")).contains("离线,数据截至");
            assertThat(again.page.innerText(".nearest")).contains("带我去");
            again.page.waitForFunction(
                    "() => [...document.querySelectorAll('.leaflet-base-pane canvas')].some((c) => c.width > 0)");
            assertThat(count("issue")).isEqualTo(issues);
            network.cut(false);
            again.page.waitForSelector(
                    WAITING, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(count("issue")).isEqualTo(issues + 1);
        assertThat(count("blocked_report")).isEqualTo(blocked + 1);
        assertStored(issuePhoto);
        assertStored(blockedPhoto);
        assertThat(jdbc.sql("select i.category || ' ' || p.sha256 from issue i join issue_photo p on p.issue_id = i.id"
                                + " order by i.id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("overflowing_bin " + Pictures.sha256(issuePhoto));
    }

    private static void report(Page page, byte[] picture, String category) {
        page.setInputFiles(".actions input[type=file]", photo(picture));
        page.click(".tile[data-code=" + category + "]");
    }

    private static void block(Page page, byte[] picture, String reason) {
        page.click("button.action:has-text('无法作业')");
        page.setInputFiles(".sheet .tile[data-code=" + reason + "] input", photo(picture));
    }

    @Test
    void anAnswerThatGetsLostDoesNotMakeASecondIssue() throws IOException {
        byte[] picture = Pictures.jpeg(23);
        int issues = count("issue");
        AtomicInteger sent = new AtomicInteger();
        try (Browsing.Phone phone = phone("lost")) {
            phone.context.route("**/api/v1/crew/reports", route -> {
                if (sent.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            phone.logIn("crew");
            phone.page.waitForSelector(".nearest .big");
            phone.stand(113.594, 27.2065);
            report(phone.page, picture, "littering");
            phone.page.waitForSelector(".toast:has-text('已上传')");
            phone.page.waitForSelector(
                    WAITING, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(sent).hasValue(2);
        assertThat(count("issue")).isEqualTo(issues + 1);
        assertStored(picture);
    }

    @Test
    void anExpiredSessionKeepsTheQueueAsksForALoginAndThenSends() throws IOException {
        byte[] picture = Pictures.jpeg(24);
        long fedBack = jdbc.sql("select count(*) from issue where status = 'fed_back'")
                .query(Long.class)
                .single();
        try (Browsing.Phone phone = phone("expired")) {
            phone.logIn("crew");
            phone.page.waitForSelector(".done-button");
            phone.context.clearCookies();
            phone.page.setInputFiles(".done-button input >> nth=0", photo(picture));
            phone.page.waitForSelector(WAITING);
            phone.page.click("#notice button");
            phone.page.waitForSelector("input[name=password]");
            phone.logIn("crew");
            phone.page.waitForSelector(".toast:has-text('已上传')");
        }
        assertThat(jdbc.sql("select count(*) from issue where status = 'fed_back'")
                        .query(Long.class)
                        .single())
                .isEqualTo(fedBack + 1);
        assertStored(picture);
    }

    @Test
    void nothingOfACrewIsLeftForWhoComesNext() {
        try (Browsing.Phone phone = phone("next")) {
            phone.logIn("crew");
            phone.page.waitForSelector(".nearest .big");
            phone.waitUntilKept();
            phone.page.click(".crew-header .round");
            phone.page.click(".menu .big:has-text('退出')");
            phone.page.waitForSelector("input[name=password]");
            assertThat(phone.page.evaluate("caches.has('jingtu-crew-tiles')")).isEqualTo(false);
            assertThat(
                            phone.page.evaluate(
                                    """
                            async () => (await import('/js/api/store.js')).list('kept').then((kept) => kept.length)"""))
                    .isEqualTo(0);
            network.cut(true);
            phone.page.navigate(phone.address("/crew"));
            phone.page.waitForSelector(".notice.danger");
            assertThat(phone.page.innerText("body")).doesNotContain("责任区", "带我去");
        }
    }
}
