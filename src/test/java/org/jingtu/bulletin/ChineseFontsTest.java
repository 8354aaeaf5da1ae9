package org.jingtu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChineseFontsTest {
    @Test
    void oneOfThisMachineShowsChinese() {
        ChineseFonts fonts = new ChineseFonts("");
        assertThat(fonts.regular().size(12).canDisplayUpTo("通报:县城环境卫生")).isNegative();
        assertThat(fonts.bold().file()).exists();
    }

    @Test
    void aMachineWithoutIsToldSo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        ChineseFonts fonts = new ChineseFonts(folder.toString());
        assertThatThrownBy(fonts::regular)
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("no-chinese-font"))
                .hasMessageContaining(folder.toString());
    }
}
