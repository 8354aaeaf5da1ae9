package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import java.util.List;
import java.util.Map;
import org.jingtu.geo.MetricCrs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The page of leaders, and what all pages share, in a real browser, on the demo county. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherPagesIT {
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
    void theLeaderSeesFiveFiguresAndAreasWithTies() {
        try (Browsing.Visit visit = browsing.openAs("leader", 1440, 1000)) {
            visit.waitFor(".ranking tbody tr");
            assertThat(visit.page.locator(".tile").count()).isEqualTo(5);
            assertThat(visit.page.locator(".tile .value").allInnerTexts()).noneMatch(String::isBlank);
            assertThat(visit.page.locator(".ranking tbody tr").count()).isEqualTo(16);
            assertThat(visit.page.locator(".ranking .tie").count()).isPositive();
            visit.waitForPaint("data", 100_000);
            visit.page.click(".segments label:has-text('农贸市场')");
            visit.page.waitForFunction("() => document.querySelectorAll('.ranking tbody tr').length === 9");
            assertThat(visit.page.url()).contains("kind=market");
            visit.waitFor("#departments .hasty");
            visit.waitFor("#effects .badge.warn:has-text('转移到周边')");
            visit.page.click("button.present");
            assertThat(visit.text(".presentation h1")).isEqualTo("总体是不是在变好?");
            visit.page.keyboard().press("ArrowRight");
            visit.page.keyboard().press("ArrowRight");
            assertThat(visit.text(".presentation h1")).isEqualTo("各区域怎么比?");
            assertThat(visit.page.locator(".presentation tbody tr").count()).isEqualTo(9);
            visit.page.keyboard().press("Escape");
            visit.page.waitForCondition(
                    () -> visit.page.locator(".presentation").count() == 0);
            visit.assertNoTrouble();
        }
    }

    @Test
    void theLeaderDraftsABulletinAndSignsIt() {
        try (Browsing.Visit visit = browsing.openAs("leader", 1366, 768)) {
            visit.waitFor(".ranking tbody tr");
            visit.page.click("button.open-bulletins");
            visit.waitFor(".bulletin-list .empty");
            visit.page.fill(".bulletin-form textarea", "各街道三日内整改。");
            visit.page.click(".bulletin-form .primary");
            visit.waitFor(".bulletin .badge.warn:has-text('草稿')");
            Download draft = visit.page.waitForDownload(() -> visit.page.click(".bulletin a:has-text('PDF')"));
            assertThat(draft.suggestedFilename()).contains("环境卫生情况通报", "草稿").endsWith(".pdf");
            visit.page.click(".bulletin button.primary");
            visit.page.click(".bulletin button.primary:has-text('确定')");
            visit.waitFor(".bulletin .badge.good:has-text('第 1 期')");
            assertThat(visit.page.locator(".bulletin button").count()).isZero();
            visit.assertNoTrouble();
        }
    }

    @Test
    void aWrongPasswordSaysSoAndAForbiddenPageIsAPage() {
        try (Browsing.Visit visit = browsing.open(900, 700)) {
            visit.page.navigate("/login");
            visit.page.fill("input[name=username]", "leader");
            visit.page.fill("input[name=password]", "not-it");
            visit.page.click("button[type=submit]");
            visit.waitFor(".notice.danger");
            visit.page.click(".demo button:has-text('领导')");
            visit.waitFor(".ranking tbody tr");
            visit.page.navigate("/admin");
            assertThat(visit.text("h1")).isEqualTo("没有权限");
            assertThat(visit.text(".status")).isEqualTo("403");
            visit.page.navigate("/nowhere");
            assertThat(visit.text(".status")).isEqualTo("404");
        }
    }

    /** Proj4J on the server, Krüger's series in the page: two roads to the same metre. */
    @Test
    void thePagesGaussKruegerAgreesWithTheServers() {
        List<double[]> places = List.of(
                new double[] {113.6, 27.2}, new double[] {115.4, 31.9}, new double[] {112.51, 19.3}, new double[] {
                    114, 45
                });
        try (Browsing.Visit visit = browsing.openAs("planner", 900, 700)) {
            for (double[] place : places) {
                Object found = visit.page.evaluate(
                        "async ([lon, lat]) => (await import('/js/model/gauss-kruger.js')).gaussKruger(lon, lat, 114)",
                        List.of(place[0], place[1]));
                double[] east = {place[0]};
                double[] north = {place[1]};
                MetricCrs.at(114, place[1]).toMetres(east, north);
                Map<?, ?> plane = (Map<?, ?>) found;
                assertThat(((Number) plane.get("east")).doubleValue()).isCloseTo(east[0], within(0.001));
                assertThat(((Number) plane.get("north")).doubleValue()).isCloseTo(north[0], within(0.001));
            }
        }
    }

    /** The examples in the comments of the pages' modules. */
    @Test
    void examplesOfTheModulesHold() {
        try (Browsing.Visit visit = browsing.openAs("planner", 900, 700)) {
            assertThat(
                            visit.page.evaluate(
                                    """
                            async () => {
                              const { roundBreaks } = await import('/js/model/ramps.js');
                              const { changeOfCounts } = await import('/js/model/ratio.js');
                              const { tiedGroups } = await import('/js/model/ties.js');
                              const { addDays, daysBetween } = await import('/js/model/dates.js');
                              const { areaSquareMetres, lengthMetres } = await import('/js/model/gauss-kruger.js');
                              const { change, low, high } = changeOfCounts(50, 80);
                              const square = [[113.6, 27.2], [113.601, 27.2], [113.601, 27.201], [113.6, 27.201]];
                              return JSON.stringify([
                                roundBreaks([77, 112], 5),
                                [change, low, high].map((value) => value.toFixed(3)),
                                tiedGroups([{ tieGroup: 1 }, { tieGroup: 1 }, { tieGroup: 2 }]).map((group) => group.length),
                                addDays('2026-02-28', 1), daysBetween('2026-01-01', '2026-12-31'),
                                Math.round(lengthMetres(square.slice(0, 2))), Math.round(areaSquareMetres(square) / 100),
                              ]);
                            }"""))
                    .isEqualTo("[[80,90,100,110],[\"0.600\",\"0.124\",\"1.278\"],[2,1],\"2026-03-01\",364,99,110]");
        }
    }
}
