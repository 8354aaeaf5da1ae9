package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** One Chromium for a test class; each visit is a browser of its own that notes what goes wrong in it. */
final class Browsing implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String HEADER = "#header strong, #header h1, #header select";

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    /** @param port of the service on this machine */
    Browsing(int port) {
        address = "http://127.0.0.1:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(isSandboxed())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        return Path.of(Objects.requireNonNullElse(System.getenv("JINGTU_TEST_CHROMIUM"), "/usr/bin/chromium"));
    }

    private static boolean isSandboxed() {
        return !"root".equals(System.getProperty("user.name"));
    }

    Visit open(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setAcceptDownloads(true));
        return new Visit(context);
    }

    /** A visit that has logged in as one of the demo's accounts and stands on its page. */
    Visit openAs(String name, int width, int height) {
        Visit visit = open(width, height);
        visit.logIn(name);
        return visit;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** What one person does in one window. */
    final class Visit implements AutoCloseable {
        final Page page;
        private final BrowserContext context;
        private final List<String> troubles = new CopyOnWriteArrayList<>();

        private Visit(BrowserContext context) {
            this.context = context;
            page = context.newPage();
            page.onPageError(error -> troubles.add("error: " + error));
            page.onConsoleMessage(message -> {
                // Resources that are not there are noted by their answer; the other is about waitForPaint below.
                boolean known = message.text().startsWith("Failed to load resource")
                        || message.text().startsWith("Canvas2D: Multiple readback");
                if (!known && List.of("error", "warning").contains(message.type())) {
                    troubles.add(message.type() + ": " + message.text());
                }
            });
            page.onRequest(request -> {
                String host = URI.create(request.url()).getHost();
                if (host != null && !host.equals("127.0.0.1")) {
                    troubles.add("leaves the machine: " + request.url());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 500) {
                    troubles.add(response.status() + " " + response.url());
                }
            });
        }

        void logIn(String name) {
            page.navigate("/login");
            page.fill("input[name=username]", name);
            page.fill("input[name=password]", name + "-demo");
            page.click("button[type=submit]");
            page.waitForURL(url -> !url.contains("/login"));
            page.waitForSelector(HEADER);
        }

        /** Goes to another address of the service, as by typing it. */
        void go(String path) {
            page.navigate("about:blank");
            page.navigate(path);
            page.waitForSelector(HEADER);
        }

        Locator first(String selector) {
            return page.locator(selector).first();
        }

        void waitFor(String selector) {
            first(selector).waitFor();
        }

        String text(String selector) {
            return first(selector).innerText();
        }

        /** Pixels of the canvases of a pane of the map that something was drawn on, at least as many as asked. */
        void waitForPaint(String pane, int pixels) {
            page.waitForFunction(
                    """
                    ([pane, least]) => {
                      let painted = 0;
                      for (const canvas of document.querySelectorAll(`.leaflet-${pane}-pane canvas`)) {
                        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width || 1, canvas.height || 1);
                        for (let k = 3; k < data.length; k += 4) painted += data[k] > 0 ? 1 : 0;
                      }
                      return painted >= least;
                    }""",
                    List.of(pane, pixels));
        }

        void assertNoTrouble() {
            assertThat(troubles).isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** A phone whose browser has a folder of its own on the disk, so that it may be killed and come back. */
    Phone phone(Path profile, Relay network) {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(chromium())
                .setChromiumSandbox(isSandboxed())
                .setArgs(FLAGS)
                .setViewportSize(360, 740)
                .setPermissions(List.of("geolocation"));
        return new Phone(playwright.chromium().launchPersistentContext(profile, options), profile, network);
    }

    /** A browser of its own on a network of its own. */
    static final class Phone implements AutoCloseable {
        final BrowserContext context;
        final Page page;
        private final Path profile;
        private final Relay network;

        private Phone(BrowserContext context, Path profile, Relay network) {
            this.context = context;
            this.profile = profile;
            this.network = network;
            page = context.pages().get(0);
        }

        String address(String path) {
            return "http://127.0.0.1:" + network.port() + path;
        }

        void logIn(String name) {
            if (!page.url().contains("/login")) {
                page.navigate(address("/login"));
            }
            page.fill("input[name=username]", name);
            page.fill("input[name=password]", name + "-demo");
            page.click("button[type=submit]");
            page.waitForURL(url -> !url.contains("/login"));
            page.waitForSelector(HEADER);
        }

        /** Cuts or mends the network, and the browser notices at once. */
        void offline(boolean offline) {
            network.cut(offline);
            context.setOffline(offline);
        }

        void stand(double longitude, double latitude) {
            context.setGeolocation(new Geolocation(latitude, longitude));
        }

        /** Until the page, its modules and the background can come up without a network. */
        void waitUntilKept() {
            page.evaluate(
                    """
                    async () => {
                      const registration = await navigator.serviceWorker.ready;
                      const tiles = async () => (await (await caches.open('jingtu-crew-tiles')).keys()).length;
                      while (registration.active.state !== 'activated' || (await tiles()) < 9) {
                        await new Promise((resolve) => setTimeout(resolve, 50));
                      }
                    }""");
        }

        /** As when the battery falls out: no window is closed, nothing is written any more. */
        void kill() {
            List<ProcessHandle> browser = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(profile.toString()))
                            .isPresent())
                    .toList();
            assertThat(browser).isNotEmpty();
            browser.forEach(ProcessHandle::destroyForcibly);
            browser.forEach(process -> process.onExit().join());
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
