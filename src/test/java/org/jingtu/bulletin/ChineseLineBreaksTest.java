package org.jingtu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseLineBreaksTest {
    @Test
    void linesNeverBeginWithAClosingMarkNorEndWithAnOpeningOne() {
        assertThat(piecesOf("东区\uff0c上升12.5%\uff083–20%\uff09。好"))
                .containsExactly("东", "区\uff0c", "上", "升", "12.5%", "\uff083–20%\uff09。", "好");
    }

    @Test
    void latinWordsStayWhole() {
        assertThat(piecesOf("运行 1a2b-3c 完")).containsExactly("运", "行 ", "1a2b-3c ", "完");
    }

    private static List<String> piecesOf(String text) {
        List<String> pieces = new ArrayList<>();
        char[] all = text.toCharArray();
        int start = 0;
        for (int k = 0; k < all.length; k++) {
            if (k == all.length - 1 || new ChineseLineBreaks().isSplitCharacter(0, k, all.length, all, null)) {
                pieces.add(text.substring(start, k + 1));
                start = k + 1;
            }
        }
        return pieces;
    }
}
