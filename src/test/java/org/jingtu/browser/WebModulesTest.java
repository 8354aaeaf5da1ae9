package org.jingtu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules of the pages: who imports whom, how long a file is, that no word is missing in either language. */
class WebModulesTest {
    private static final Path WEB = Path.of("web");
    private static final Path JS = WEB.resolve("js");
    private static final int LONGEST = 300;

    /** Folders that a folder's modules may import from, besides their own. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "model", Set.of(),
            "i18n", Set.of(),
            "api", Set.of("model"),
            "map", Set.of("api", "i18n", "model"),
            "ui", Set.of("api", "i18n", "model"),
            "pages", Set.of("api", "i18n", "map", "model", "ui"));

    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\s[^;]*?from\\s+'([^']+)'");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}'([^']+)': '");
    private static final Pattern LITERAL =
            Pattern.compile("\\b(?:t|tOr|tool)\\(\\s*'([^']+)'|\\? '([a-z-]+\\.[a-z.-]+)'|: '([a-z-]+\\.[a-z.-]+)'");
    private static final Pattern TEMPLATE = Pattern.compile("\\b(?:t|tOr)\\(\\s*`([a-z-]+\\.(?:[a-z-]+[.-])*)\\$\\{");
    private static final Pattern IN_PAGE = Pattern.compile("data-t(?:-[a-z]+)?=\"([^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("\\bt\\([^()'`]*\\? '([^']+)' : '([^']+)'");

    @Test
    void importsGoOneWay() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(JS, ".js")) {
            String own = folder(file);
            for (String target : found(IMPORT, Files.readString(file))) {
                if (target.startsWith("/vendor/leaflet/")) {
                    if (!file.equals(JS.resolve("map/leaflet.js"))) {
                        wrong.add(file + " knows Leaflet");
                    }
                    continue;
                }
                Path imported = file.getParent().resolve(target).normalize();
                String other = folder(imported);
                if (!Files.exists(imported)) {
                    wrong.add(file + " imports " + target + ", which is not there");
                } else if (!other.equals(own) && !MAY_IMPORT.get(own).contains(other)) {
                    wrong.add(file + " imports " + target);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(WEB, ".js", ".css", ".html")) {
            boolean dictionary = file.equals(JS.resolve("i18n/zh.js")) || file.equals(JS.resolve("i18n/en.js"));
            if (!dictionary && Files.readAllLines(file).size() > LONGEST) {
                tooLong.add(file.toString());
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        List<String> chinese = found(ENTRY, Files.readString(JS.resolve("i18n/zh.js")));
        List<String> english = found(ENTRY, Files.readString(JS.resolve("i18n/en.js")));
        assertThat(chinese).isNotEmpty().doesNotHaveDuplicates().isEqualTo(english);
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Set<String> known = new TreeSet<>(found(ENTRY, Files.readString(JS.resolve("i18n/zh.js"))));
        Set<String> missing = new TreeSet<>();
        for (Path file : files(WEB, ".js", ".html")) {
            String text = Files.readString(file);
            Stream.of(LITERAL, IN_PAGE, CHOICE)
                    .flatMap(pattern -> found(pattern, text).stream())
                    .filter(key -> key.contains(".") && !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
            found(TEMPLATE, text).stream()
                    .filter(prefix -> known.stream().noneMatch(key -> key.startsWith(prefix)))
                    .forEach(prefix -> missing.add(file + ": " + prefix + "…"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void pagesLoadNothingFromElsewhere() throws IOException {
        Pattern elsewhere =
                Pattern.compile("(?:src|href|action)=\"(?:https?:)?//|url\\([\"']?(?:https?:)?//|<script(?![^>]*src=)");
        for (Path file : files(WEB, ".html", ".css")) {
            assertThat(elsewhere.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static String folder(Path module) {
        return JS.relativize(module).getName(0).toString();
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    all.add(matcher.group(group));
                }
            }
        }
        return all;
    }
}
