package org.jingtu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation names must exist: files, launcher commands, problem codes. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("`((?:src|data|web|docs)/[A-Za-z0-9_./-]+)`");
    private static final Pattern COMMAND = Pattern.compile("\\./jingtu ([a-z]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ([a-z0-9-]+)\\s*$");

    @Test
    void linksAndPathsLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            Path folder = page.toAbsolutePath().getParent();
            collect(LINK, text).stream()
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(target -> dead.add(page + " -> " + target));
            collect(PATH, text).stream()
                    .filter(target -> !Files.exists(Path.of(target)))
                    .forEach(target -> dead.add(page + " -> " + target));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void commandsAreTheLaunchers() throws IOException {
        String launcher = Files.readString(Path.of("jingtu"));
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            for (String command : collect(COMMAND, Files.readString(page))) {
                if (!Pattern.compile("(?m)^\\s*(?:[a-z| -]*\\|\\s*)?" + command + "\\s*(?:\\|[a-z| -]*)?\\)")
                        .matcher(launcher)
                        .find()) {
                    unknown.add(page + ": " + command);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyMethodSaysWhatItAnswersHowToReadItAndWhenNotToUseIt() throws IOException {
        List<String> missing = new ArrayList<>();
        String index = Files.readString(Path.of("docs/methods/README.md"));
        try (Stream<Path> pages = Files.list(Path.of("docs/methods"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                String name = page.getFileName().toString();
                if (name.equals("README.md")) {
                    continue;
                }
                String text = Files.readString(page);
                for (String section : List.of(
                        "**Question.**",
                        "**Reading.**",
                        "**Do not use it**",
                        "**Limits.**",
                        "Reference",
                        "(figures/")) {
                    if (!text.contains(section)) {
                        missing.add(name + ": " + section);
                    }
                }
                if (!index.contains("(" + name + ")")) {
                    missing.add("README.md: " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyProblemCodeHasAParagraphAndATitle() throws IOException {
        Properties titles = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/problem-titles.properties"))) {
            titles.load(in);
        }
        assertThat(collect(HEADING, Files.readString(Path.of("docs/problems.md"))))
                .containsExactlyInAnyOrderElementsOf(titles.stringPropertyNames());
    }

    private static List<String> collect(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : List.of(Path.of("."), Path.of("docs"), Path.of("data"))) {
            int depth = root.equals(Path.of(".")) ? 1 : 4;
            try (Stream<Path> files = Files.walk(root, depth)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }
}
