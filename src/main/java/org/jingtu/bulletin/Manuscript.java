package org.jingtu.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin says, before it becomes a document; both formats are made from the same.
 *
 * @param watermark across every page; null for none
 * @param foot at the foot of every page, before its number
 */
record Manuscript(String title, List<String> subtitles, @Nullable String watermark, String foot, List<Block> blocks) {
    public Manuscript {
        subtitles = subtitles.stream().map(ChinesePunctuation::widen).toList();
        foot = ChinesePunctuation.widen(foot);
    }

    sealed interface Block permits Heading, Paragraph, Note, Table, Figure, Closing {}

    record Heading(String text) implements Block {
        public Heading {
            text = ChinesePunctuation.widen(text);
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = ChinesePunctuation.widen(text);
        }
    }

    /** Small print. */
    record Note(String text) implements Block {
        public Note {
            text = ChinesePunctuation.widen(text);
        }
    }

    /**
     * @param widths share of the width by column
     * @param texts how many of the first columns hold text; the others hold numbers, which align right
     */
    record Table(List<String> head, List<Integer> widths, int texts, List<List<String>> rows) implements Block {
        public Table {
            head = head.stream().map(ChinesePunctuation::widen).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(ChinesePunctuation::widen).toList())
                    .toList();
        }
    }

    record Figure(Picture picture, String caption) implements Block {
        public Figure {
            caption = ChinesePunctuation.widen(caption);
        }
    }

    /** Lines that close it, at the right: who, when. */
    record Closing(List<String> lines) implements Block {
        public Closing {
            lines = lines.stream().map(ChinesePunctuation::widen).toList();
        }
    }
}
