package org.jingtu.track.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a batch of positions.
 *
 * @param received lines that are not blank
 * @param stored new ones, durable
 * @param duplicates sound ones that were there already
 * @param refused by reason
 * @param examples the first few that were refused
 */
record PositionReceipt(long received, long stored, long duplicates, Map<String, Long> refused, List<Example> examples) {
    /** @param line from 1 */
    record Example(long line, String reason, String meaning) {}

    static final class Counter {
        private static final int MOST_EXAMPLES = 20;

        private long stored;
        private long duplicates;
        private final Map<PositionRefusal, Long> refused = new EnumMap<>(PositionRefusal.class);
        private final List<Example> examples = new ArrayList<>();

        void store(int sent, int fresh) {
            stored += fresh;
            duplicates += sent - fresh;
        }

        void refuse(long line, PositionRefusal reason) {
            refused.merge(reason, 1L, Long::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Example(line, reason.code(), reason.meaning()));
            }
        }

        PositionReceipt receipt() {
            Map<String, Long> byCode = new TreeMap<>();
            refused.forEach((reason, count) -> byCode.put(reason.code(), count));
            long all = refused.values().stream().mapToLong(Long::longValue).sum();
            return new PositionReceipt(stored + duplicates + all, stored, duplicates, byCode, List.copyOf(examples));
        }
    }
}
