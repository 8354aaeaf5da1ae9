package org.jingtu.bulletin;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingtu.analysis.UnusableDataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the fonts that bulletins are set in: among those of the machine, or where the configuration says. */
@Component
class ChineseFonts {
    /** Text that a usable font can show. */
    private static final String SAMPLE = "环境卫生情况通报超期率巷";

    /** Parts of file names, the best first. */
    private static final List<String> REGULAR = List.of(
            "notosanscjk-regular",
            "notosanscjksc-regular",
            "sourcehansanssc-regular",
            "sourcehansanscn-regular",
            "wqy-microhei",
            "wqy-zenhei",
            "msyh",
            "pingfang",
            "hiragino sans gb",
            "stheiti",
            "notoserifcjk-regular",
            "simsun",
            "droidsansfallback",
            "uming");

    private static final List<String> BOLD = List.of(
            "notosanscjk-bold",
            "notosanscjksc-bold",
            "sourcehansanssc-bold",
            "sourcehansanscn-bold",
            "msyhbd",
            "simhei",
            "notoserifcjk-bold");

    private static final Logger LOG = LoggerFactory.getLogger(ChineseFonts.class);
    private static final int DEPTH = 6;

    private final List<Path> folders;
    private volatile List<ChineseFont> found = List.of();

    /** @param folders where fonts are looked for, separated as paths are; the machine's usual ones when it is empty */
    ChineseFonts(@Value("${jingtu.bulletin.fonts:}") String folders) {
        this.folders = folders.isBlank()
                ? usualFolders()
                : Stream.of(folders.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home"));
        return List.of(
                home.resolve(".fonts"),
                home.resolve(".local/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/fonts"),
                home.resolve("Library/Fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts"));
    }

    /**
     * The font of the text.
     *
     * @throws UnusableDataException code {@code no-chinese-font} when the machine has none
     */
    ChineseFont regular() {
        return fonts().get(0);
    }

    /** The font of titles; that of the text where there is no bolder one. */
    ChineseFont bold() {
        List<ChineseFont> fonts = fonts();
        return fonts.get(fonts.size() - 1);
    }

    private List<ChineseFont> fonts() {
        if (found.isEmpty()) {
            List<Path> files = folders.stream()
                    .flatMap(ChineseFonts::fontFiles)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            ChineseFont regular = first(files, REGULAR)
                    .or(() -> files.stream().flatMap(f -> open(f).stream()).findFirst())
                    .orElseThrow(() -> new UnusableDataException(
                            "no-chinese-font",
                            "This machine has no font with Chinese characters; install one, such as fonts-noto-cjk, or"
                                    + " name its folder in jingtu.bulletin.fonts. Looked in " + folders + "."));
            found = Stream.concat(Stream.of(regular), first(files, BOLD).stream())
                    .toList();
            LOG.info(
                    "bulletins are set in {}",
                    found.stream().map(ChineseFont::file).toList());
        }
        return found;
    }

    private static Optional<ChineseFont> first(List<Path> files, List<String> names) {
        return names.stream()
                .flatMap(name -> files.stream().filter(file -> file.getFileName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(name)))
                .flatMap(file -> open(file).stream())
                .findFirst();
    }

    private static Stream<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            walk.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc|otf)"))
                    .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("fonts of {} cannot be read: {}", folder, e.getMessage());
        }
        return files.stream();
    }

    /** The font of a file for simplified Chinese, if it shows Chinese at all. */
    private static Optional<ChineseFont> open(Path file) {
        try {
            Font[] fonts = Font.createFonts(file.toFile());
            boolean isCollection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
            return Stream.iterate(0, k -> k < fonts.length, k -> k + 1)
                    .filter(k -> fonts[k].canDisplayUpTo(SAMPLE) < 0)
                    .min(Comparator.comparing((Integer k) -> !isSimplified(fonts[k])))
                    .map(k -> new ChineseFont(file, isCollection ? k : -1, fonts[k]));
        } catch (IOException | FontFormatException e) {
            LOG.warn("{} is not a usable font: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isSimplified(Font font) {
        String name = font.getFontName(Locale.ROOT);
        return name.matches(".*\\bSC\\b.*") && !name.contains("Mono");
    }
}
