package org.jingtu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the methods are what the commands give today. To draw them anew:
 * {@code mvn test -Dtest=MethodFiguresTest -Djingtu.figures=write}.
 */
class MethodFiguresTest {
    private static final Path FIGURES = Path.of("docs/methods/figures");
    private static final int MOST_BYTES = 90_000;

    @TestFactory
    Stream<DynamicTest> figuresAreUpToDate(@TempDir Path folder) throws IOException {
        return new MethodFigures(folder)
                .all().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each)));
    }

    private static void check(Map.Entry<String, Supplier<String>> figure) throws IOException {
        Path file = FIGURES.resolve(figure.getKey() + ".svg");
        String drawn = figure.getValue().get();
        if ("write".equals(System.getProperty("jingtu.figures"))) {
            Files.writeString(file, drawn);
        }
        assertThat(drawn.length()).isLessThan(MOST_BYTES);
        assertThat(Files.readString(file)).isEqualTo(drawn);
        assertThat(Path.of("docs/methods", figure.getKey() + ".md"))
                .content()
                .contains("figures/" + figure.getKey() + ".svg");
    }
}
