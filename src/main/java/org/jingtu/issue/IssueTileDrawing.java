package org.jingtu.issue;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.platform.CountyService;
import org.jingtu.tile.PointLayerWriter;
import org.jingtu.tile.TileAddress;
import org.jspecify.annotations.Nullable;

/**
 * Draws issues of a tile from their columns, as {@code issue/tile-issues} does from the table: single points from level 16
 * while at most 1,500 pass the filter, otherwise counted together on a lattice of 32 × 32 squares.
 */
final class IssueTileDrawing {
    private static final int SINGLES_FROM_LEVEL = 16;
    private static final int MOST_SINGLES = 1_500;
    private static final int LATTICE_BITS = 5;
    private static final int EXTENT_BITS = 12;
    /** Levels that the keys can tell squares of the lattice apart on. */
    static final int DEEPEST = ZCurve.BITS - LATTICE_BITS - 1;

    private final IssueColumns issues;
    private final boolean[] categories;
    private final boolean[] sources;
    private final boolean[] statuses;
    private final int fromDay;
    private final int untilDay;

    /** @param filter as {@link IssueFilter#bind} gives it */
    IssueTileDrawing(IssueColumns issues, Map<String, @Nullable Object> filter) {
        this.issues = issues;
        this.categories = chosen(issues.words.categories(), filter.get("category"));
        this.sources = chosen(issues.words.sources(), filter.get("source"));
        this.statuses = chosen(issues.words.statuses(), filter.get("status"));
        this.fromDay = day(filter.get("from"), Integer.MIN_VALUE);
        this.untilDay = day(filter.get("until"), Integer.MAX_VALUE);
    }

    /** Which codes pass; code 0 stands for a word that is not in the list. */
    private static boolean[] chosen(List<String> words, @Nullable Object codes) {
        boolean[] chosen = new boolean[words.size() + 1];
        Set<String> asked = codes == null
                ? Set.of()
                : new HashSet<>(Arrays.asList(codes.toString().split(",")));
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = codes == null || i > 0 && asked.contains(words.get(i - 1));
        }
        return chosen;
    }

    private static int day(@Nullable Object start, int otherwise) {
        return start instanceof Timestamp time
                ? (int) time.toInstant()
                        .atZone(CountyService.ZONE)
                        .toLocalDate()
                        .toEpochDay()
                : otherwise;
    }

    private boolean passes(int i) {
        return categories[issues.categories[i]]
                && sources[issues.sources[i]]
                && statuses[issues.statuses[i]]
                && issues.days[i] >= fromDay
                && issues.days[i] < untilDay;
    }

    byte[] draw(TileAddress tile) {
        int shift = ZCurve.BITS - tile.z();
        long first = ZCurve.key(tile.x(), tile.y()) << 2 * shift;
        int from = issues.firstFrom(first);
        int to = issues.firstFrom(first + (1L << 2 * shift));
        PointLayerWriter layer = new PointLayerWriter("issues");
        if (tile.z() >= SINGLES_FROM_LEVEL && countUpTo(from, to, MOST_SINGLES) <= MOST_SINGLES) {
            drawSingles(from, to, shift, layer);
        } else {
            drawCounted(from, to, shift, layer);
        }
        return layer.toBytes();
    }

    private int countUpTo(int from, int to, int most) {
        int count = 0;
        for (int i = from; i < to && count <= most; i++) {
            count += passes(i) ? 1 : 0;
        }
        return count;
    }

    private void drawSingles(int from, int to, int shift, PointLayerWriter layer) {
        for (int i = from; i < to; i++) {
            if (passes(i)) {
                layer.property("category", word(issues.words.categories(), issues.categories[i]))
                        .property("source", word(issues.words.sources(), issues.sources[i]))
                        .property("status", word(issues.words.statuses(), issues.statuses[i]))
                        .property("n", 1)
                        .add(
                                issues.ids[i],
                                units(ZCurve.column(issues.keys[i]), shift),
                                units(ZCurve.row(issues.keys[i]), shift));
            }
        }
    }

    /** The issues of a square of the lattice follow one another. */
    private void drawCounted(int from, int to, int shift, PointLayerWriter layer) {
        int squareShift = 2 * (shift - LATTICE_BITS);
        Square square = new Square(issues.words.categories().size());
        long current = -1;
        for (int i = from; i < to; i++) {
            if (passes(i)) {
                long key = issues.keys[i];
                if (key >>> squareShift != current) {
                    square.addTo(layer, shift);
                    current = key >>> squareShift;
                }
                square.count(key, issues.categories[i]);
            }
        }
        square.addTo(layer, shift);
    }

    /** The issues of one square of the lattice together. */
    private final class Square {
        private final int[] byCategory;
        private int n;
        private long columns;
        private long rows;

        Square(int categoryCount) {
            byCategory = new int[categoryCount + 1];
        }

        void count(long key, short category) {
            n++;
            columns += ZCurve.column(key);
            rows += ZCurve.row(key);
            byCategory[category]++;
        }

        void addTo(PointLayerWriter layer, int shift) {
            if (n > 0) {
                int commonest = 0;
                for (int c = 1; c < byCategory.length; c++) {
                    commonest = byCategory[c] > byCategory[commonest] ? c : commonest;
                }
                layer.property("category", word(issues.words.categories(), commonest))
                        .property("n", n)
                        .add(-1, units((int) (columns / n), shift), units((int) (rows / n), shift));
                Arrays.fill(byCategory, 0);
                n = 0;
                columns = 0;
                rows = 0;
            }
        }
    }

    private static @Nullable String word(List<String> words, int code) {
        return code == 0 ? null : words.get(code - 1);
    }

    /** Units of the tile from its edge. */
    private static int units(int part, int shift) {
        long inTile = part & (1L << shift) - 1;
        return (int) (shift >= EXTENT_BITS ? inTile >>> shift - EXTENT_BITS : inTile << EXTENT_BITS - shift);
    }
}
