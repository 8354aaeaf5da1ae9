package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The planner's map in a real browser, on the demo county. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerPageIT {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The page's own words: what the county named in Chinese is marked as such and left out. */
    private static final String WORDS =
            """
            () => [...document.querySelectorAll('.pane fieldset, .pane h2, .tools, .tabs, .pane .primary')]
              .map((part) => part.cloneNode(true))
              .map((copy) => { copy.querySelectorAll('[lang=zh]').forEach((name) => name.remove()); return copy.textContent; })
              .join('\\n')
            """;

    private Browsing browsing;
    private Browsing.Visit visit;
    private Page page;

    @BeforeAll
    void startBrowser(@LocalServerPort int port) {
        browsing = new Browsing(port);
    }

    @AfterAll
    void stopBrowser() {
        browsing.close();
    }

    @BeforeEach
    void logIn() {
        visit = browsing.openAs("planner", 1440, 900);
        page = visit.page;
        // a click stops a flight of the map where it is; without motion the map is there at once
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @AfterEach
    void leave() {
        visit.assertNoTrouble();
        visit.close();
    }

    @Test
    void drawsTheCountyAndItsIssuesFromOwnTiles() {
        visit.waitForPaint("base", 100_000);
        visit.waitForPaint("points", 5_000);
        visit.waitFor(".weeks rect.chosen");
        assertThat(page.locator(".weeks rect").count()).isEqualTo(52);
        assertThat(visit.text(".header .county")).isEqualTo("青禾县");
        assertThat(visit.text(".header .chip")).contains("2026-06-28");
        assertThat(visit.text(".coordinates"))
                .matches("CGCS2000 113\\.\\d{6}, 27\\.\\d{6} · EPSG:4547 X 30\\d+\\.\\d Y 4\\d+\\.\\d");
    }

    @Test
    void filtersChangeTheCountOfTheWindow() {
        visit.waitFor(".weeks rect.chosen");
        int all = countOfWindow();
        page.click(".pane .chip:has-text('群众')");
        page.waitForFunction(
                "all => Number(document.querySelector('.weeks .caption').textContent.match(/([\\d,]+) 件/)[1].replace(',', '')) < all",
                all);
        assertThat(countOfWindow()).isPositive().isLessThan(all / 5);
        assertThat(page.url()).contains("source=public");
    }

    private int countOfWindow() {
        var matcher = Pattern.compile("([\\d,]+) 件").matcher(visit.text(".weeks .caption"));
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1).replace(",", ""));
    }

    @Test
    void hotspotsAreListedAndACellSaysWhy() {
        page.click("#tab-hotspots");
        visit.waitFor(".patches.hot li");
        assertThat(visit.text(".headline")).matches("显著热点 \\d+ 格 · \\d+ 片");
        assertThat(page.locator(".patches.hot li").allInnerTexts()).anyMatch(text -> text.contains("北塘"));
        visit.waitForPaint("data", 20_000);
        page.click(".patches.hot .row-button");
        page.waitForFunction("() => Number(new URLSearchParams(location.hash.slice(1)).get('z')) >= 15");
        clickMiddleOfMapUntil(".card .figure");
        assertThat(page.locator(".card .figure").count()).isEqualTo(3);
        assertThat(visit.text(".card")).contains("巡查里程", "件/巡查公里", "q(校正后)", "最多的类别", "最近的问题");
        page.keyboard().press("Escape");
        assertThat(page.isVisible("#card")).isFalse();
    }

    /** The map may still be flying: the middle is where it will be. */
    private void clickMiddleOfMapUntil(String selector) {
        var box = page.locator("#map").boundingBox();
        page.waitForCondition(() -> {
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            page.waitForTimeout(300);
            return page.isVisible(selector);
        });
    }

    @Test
    void hotPlacesAreHeldAgainstTheirCleaning() {
        page.click("#tab-contrast");
        page.click(".run-starter .primary");
        visit.waitFor(".pane details .patches li");
        assertThat(visit.text(".legend")).contains("热因漏扫", "热且已扫", "冷且过扫", "正常", "无数据");
        assertThat(visit.text(".pane details .patches li")).matches("(?s).*清扫 [\\d.]+ / 要求 [\\d.]+ 遍.*");
        visit.waitForPaint("data", 20_000);
        page.click(".pane details .row-button");
        clickMiddleOfMapUntil(".card .figure");
        assertThat(visit.text(".card")).contains("要求遍数", "完成遍数", "遍数完成率");
        assertThat(visit.text(".pane")).containsPattern("保洁遍数按 2026-06-\\d\\d – 2026-06-28 计");
        assertThat(page.url()).contains("contrast=");
    }

    @Test
    void outliersAndClustersAreListedAndExplained() {
        page.click("#tab-outliers");
        page.click(".run-starter .primary");
        visit.waitFor(".pane details .patches li");
        assertThat(visit.text(".legend")).contains("高–高 片区", "不显著");
        visit.waitForPaint("data", 20_000);
        page.click(".pane details .row-button");
        clickMiddleOfMapUntil(".card .figure");
        assertThat(visit.text(".card")).contains("局部 Moran", "q(校正后)", "巡查里程");
        page.keyboard().press("Escape");
        page.click("#tab-clusters");
        page.click(".run-starter .primary");
        page.waitForFunction("() => /\\d+ 簇,含/.test(document.querySelector('.pane').textContent)");
        visit.waitFor(".pane .patches li");
        assertThat(visit.text(".pane")).contains("按件数聚类");
        assertThat(visit.text(".pane .patches li small")).contains("件");
        assertThat(page.url()).contains("clusters=");
    }

    /** The toilets of the county stay; five more are put where issues have none near. */
    @Test
    void sitesAreChosenAndExplained() {
        page.click("#tab-siting");
        page.click(".pane .chip:has-text('公共厕所')");
        page.click(".run-starter .primary");
        page.waitForFunction("() => /半径内服务 .*原来/.test(document.querySelector('.pane').textContent)");
        visit.waitFor(".pane details .patches li");
        assertThat(visit.text(".legend")).contains("选出的点位", "保留的设施", "仍然太远的问题");
        assertThat(page.locator(".pane details .patches").first().locator("li").count())
                .isEqualTo(5);
        visit.waitForPaint("data", 50);
        page.click(".pane details .row-button");
        clickMiddleOfMapUntil(".card .figure");
        assertThat(visit.text(".card")).contains("选出的点位", "平均距离", "最远");
        assertThat(page.url()).contains("siting=");
    }

    @Test
    void aRunShowsItsProgressAndItsCard() {
        page.click("#tab-hotspots");
        visit.waitFor(".patches.hot li");
        page.selectOption("#period", "91");
        page.click(".segments label:has-text('原始件数')");
        assertThat(visit.text(".notice.warn")).contains("原始件数主要反映巡查多少");
        page.click(".run-starter .primary");
        page.waitForFunction(
                "() => document.querySelector('.earlier select')?.selectedOptions[0]?.textContent.includes('原始件数')");
        page.click(".pane .info");
        assertThat(visit.text("dialog")).contains("六边形", "原始件数", "网格边长", "数据指纹", "FDR");
        page.click("dialog button");
        page.waitForCondition(() -> page.locator("dialog").count() == 0);
    }

    @Test
    void theLegendOfADensityStaysWhenTheMapIsZoomed() {
        page.click(".run-starter .primary");
        visit.waitFor(".legend .ramp");
        String before = visit.text(".legend .ramp");
        assertThat(visit.text(".legend")).contains("件/公顷");
        visit.waitFor(".leaflet-picture-pane img.leaflet-tile-loaded");
        page.click(".leaflet-control-zoom-in");
        page.click(".leaflet-control-zoom-in");
        page.waitForFunction("() => new URLSearchParams(location.hash.slice(1)).get('z') >= 15");
        visit.waitFor(".leaflet-picture-pane img.leaflet-tile-loaded");
        assertThat(visit.text(".legend .ramp")).isEqualTo(before);
    }

    @Test
    void coverageListsZonesAndMissedStretches() {
        page.click("#tab-coverage");
        visit.waitFor(".zones li");
        visit.waitForPaint("lines", 3_000);
        assertThat(page.locator(".zones li").count()).isGreaterThan(50);
        page.click("ol.rows:not(.zones) .row-button");
        visit.waitFor(".card .badge.warn");
        assertThat(visit.text(".card")).contains("漏扫", "清扫遍数");
        assertThat(visit.text(".legend")).contains("已扫", "漏扫", "未知");
    }

    @Test
    void rulesAndGapsStandBesideTheCoverage() {
        page.click("#tab-coverage");
        visit.waitFor(".figures-table tbody tr");
        assertThat(page.locator(".figures-table tbody tr").count()).isEqualTo(4);
        assertThat(visit.text(".pane")).contains("未核实", "只扫了一侧");
        page.click(".segments label:has-text('区域')");
        page.click(".rows.zones li:has-text('市场') .row-button");
        visit.waitFor(".card .rows .row-button");
        assertThat(visit.text(".card .rows")).contains("空缺 1", "m²");
    }

    @Test
    void aVehiclesDayIsReplayedAndADrawnAreaTellsWhoPassed() {
        page.click("#tab-trace");
        visit.waitFor(".pane .rows .row-button");
        page.click(".pane .rows .row-button");
        visit.waitFor(".player input");
        assertThat(visit.text(".replay output")).matches("\\d\\d:\\d\\d · .+");
        page.click(".player button");
        String begin = visit.text(".replay output");
        page.waitForFunction("old => document.querySelector('.replay output').textContent !== old", begin);
        page.click("button:has-text('在地图上画区域')");
        var box = page.locator("#map").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().click(x, y);
        page.mouse().click(x + 60, y);
        page.mouse().click(x + 60, y + 60);
        page.mouse().dblclick(x, y + 60);
        visit.waitFor(".pane .rows .row");
        assertThat(visit.text(".pane")).contains("次经过");
    }

    @Test
    void aLinkOpensTheSameView() {
        page.click("#tab-hotspots");
        visit.waitFor(".patches.hot li");
        page.click(".patches.hot .row-button");
        page.waitForFunction("() => new URLSearchParams(location.hash.slice(1)).get('hotspots')");
        String link = page.url().substring(page.url().indexOf("/planner"));
        visit.go(link);
        visit.waitFor(".patches.hot li");
        assertThat(page.getAttribute("#tab-hotspots", "aria-selected")).isEqualTo("true");
        assertThat(page.url()).endsWith(link);
    }

    @Test
    void searchFliesToAPlace() {
        page.fill("#search", "北塘村");
        visit.waitFor(".hits li[role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForFunction("() => Number(new URLSearchParams(location.hash.slice(1)).get('z')) >= 15");
    }

    @Test
    void theSwitchToEnglishLeavesNoChineseBehind() {
        page.click(".corner button:has-text('EN')");
        visit.waitFor(".pane h2");
        visit.waitFor(".weeks rect.chosen");
        for (String tab :
                List.of("overview", "hotspots", "change", "outliers", "clusters", "contrast", "coverage", "siting")) {
            page.click("#tab-" + tab);
            assertThat((String) page.evaluate(WORDS)).contains("Full screen").doesNotContainPattern(CHINESE);
        }
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    }

    @Test
    void tabsAreReachedByKeyboard() {
        page.focus("#tab-overview");
        page.keyboard().press("ArrowRight");
        assertThat(page.getAttribute("#tab-hotspots", "aria-selected")).isEqualTo("true");
        page.keyboard().press("End");
        assertThat(page.getAttribute("[role=tab]:last-child", "aria-selected")).isEqualTo("true");
    }

    @Test
    void aPictureOfTheMapCanBeSaved() throws IOException {
        visit.waitForPaint("base", 100_000);
        Download download = page.waitForDownload(() -> page.click(".tool:has-text('图片')"));
        assertThat(download.suggestedFilename()).endsWith(".png");
        assertThat(Files.size(download.path())).isGreaterThan(50_000);
    }

    @Test
    void whatIsOnTheScreenIsExportedForOtherPrograms() throws IOException {
        page.click("#tab-hotspots");
        visit.waitFor(".patches.hot li");
        page.click(".tool:has-text('导出')");
        Download cells = page.waitForDownload(() -> page.click("dialog a:has-text('GeoPackage')"));
        assertThat(cells.suggestedFilename()).matches("hotspots-[0-9a-f]{8}\\.gpkg");
        assertThat(new String(Files.readAllBytes(cells.path()), 0, 15, StandardCharsets.US_ASCII))
                .isEqualTo("SQLite format 3");
        Download rows = page.waitForDownload(() -> page.click("dialog a:has-text('CSV')"));
        assertThat(Files.readAllLines(rows.path()))
                .hasSizeGreaterThan(100)
                .first()
                .asString()
                .contains("id,run,class,value,issue_count,effort_km");
        page.click("dialog button.quiet");
    }

    @Test
    void aDrawnAreaTellsItsFigures() {
        visit.waitForPaint("base", 100_000);
        page.click("button:has-text('画区域看数字')");
        var box = page.locator("#map").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().click(x - 200, y - 200);
        page.mouse().click(x + 200, y - 200);
        page.mouse().click(x + 200, y + 150);
        page.mouse().dblclick(x - 200, y + 150);
        visit.waitFor(".answer .figure");
        assertThat(visit.text(".answer")).contains("未结", "超过期限", "巡查里程").containsPattern("每公里 [\\d.]+ 件");
        assertThat(page.locator(".answer .bars li").count()).isPositive();
    }

    @Test
    void lengthsAreMeasuredInMetres() {
        page.click(".tool:has-text('测距')");
        var scale = page.locator("#map").boundingBox();
        page.mouse().click(scale.x + 400, scale.y + 300);
        page.mouse().click(scale.x + 600, scale.y + 300);
        assertThat(visit.text(".measured")).matches("[\\d.]+ km · .*");
        page.keyboard().press("Escape");
        assertThat(page.isVisible(".measured")).isFalse();
    }
}
