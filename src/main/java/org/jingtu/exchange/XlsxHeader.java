package org.jingtu.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the header of a ledger stands among its first rows: below titles and remarks, on one row or on two (a group such
 * as 坐标 over 经度 and 纬度).
 *
 * @param index of its first row among those given
 * @param height rows, 1 or 2
 * @param names one a column, none blank
 * @param recognised how many of them an import knows
 */
record XlsxHeader(int index, int height, List<String> names, int recognised) {
    private static final int LEAST_RECOGNISED = 2;

    XlsxHeader {
        names = List.copyOf(names);
    }

    /** The likeliest header; null when no row can be one. */
    static @Nullable XlsxHeader find(List<XlsxSheet.Row> rows, List<XlsxSheet.Merge> merges) {
        XlsxHeader best = null;
        int widest = 0;
        for (XlsxSheet.Row row : rows) {
            widest = Math.max(widest, filled(row.cells()));
        }
        for (int i = 0; i < rows.size(); i++) {
            XlsxHeader candidate = at(rows, i, merges);
            if (candidate != null && (best == null || candidate.recognised > best.recognised)) {
                best = candidate;
            }
        }
        if (best != null && best.recognised >= LEAST_RECOGNISED) {
            return best;
        }
        for (int i = 0; i < rows.size(); i++) {
            XlsxHeader candidate = at(rows, i, merges);
            if (candidate != null && filled(rows.get(i).cells()) >= Math.max(1, 0.6 * widest)) {
                return candidate;
            }
        }
        return null;
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(c -> !c.isBlank()).count();
    }

    private static @Nullable XlsxHeader at(List<XlsxSheet.Row> rows, int i, List<XlsxSheet.Merge> merges) {
        List<String> cells = rows.get(i).cells();
        boolean words = cells.stream().anyMatch(c -> !c.isBlank() && !isNumber(c));
        if (!words) {
            return null;
        }
        List<String> names = new ArrayList<>(cells);
        int height = 1;
        if (i + 1 < rows.size() && isTwoRows(rows.get(i), rows.get(i + 1), merges)) {
            height = 2;
            List<String> below = rows.get(i + 1).cells();
            for (int k = 0; k < Math.max(cells.size(), below.size()); k++) {
                String lower = k < below.size() ? below.get(k).strip() : "";
                String upper = k < cells.size() ? cells.get(k) : "";
                String name = lower.isEmpty() ? upper : lower;
                if (k < names.size()) {
                    names.set(k, name);
                } else {
                    names.add(name);
                }
            }
        }
        for (int k = 0; k < names.size(); k++) {
            String name = FullWidth.toPlain(names.get(k)).strip().replaceAll("\\s*[\\r\\n]+\\s*", "");
            names.set(k, name.isEmpty() ? "column" + (k + 1) : name);
        }
        return new XlsxHeader(i, height, names, ColumnNames.recognised(names));
    }

    private static boolean isNumber(String cell) {
        return Double.isFinite(Ordinates.parse(cell.strip()));
    }

    /** A cell of the row reaches down into the next one, or a group spans columns that the next row names. */
    private static boolean isTwoRows(XlsxSheet.Row row, XlsxSheet.Row next, List<XlsxSheet.Merge> merges) {
        long at = row.number() - 1;
        return next.number() == row.number() + 1
                && merges.stream().anyMatch(m -> m.top() == at && m.bottom() == at + 1)
                && merges.stream().anyMatch(m -> m.top() == at && m.bottom() == at && m.right() > m.left());
    }
}
