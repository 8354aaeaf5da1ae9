package org.jingtu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChinesePunctuationTest {
    @Test
    void sentencesGetWideMarksAndNumbersKeepTheirs() {
        assertThat(ChinesePunctuation.widen("上升12%(3%–20%),18:00;1,234件"))
                .isEqualTo("上升12%\uff083%–20%\uff09\uff0c18:00\uff1b1,234件");
    }

    @Test
    void textWithoutChineseStays() {
        assertThat(ChinesePunctuation.widen("86% (84, 87)")).isEqualTo("86% (84, 87)");
    }
}
