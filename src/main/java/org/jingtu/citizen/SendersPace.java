package org.jingtu.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much one address may send within an hour. Kept in memory, of the last {@value #MOST_SENDERS} addresses. */
final class SendersPace {
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_SENDERS = 10_000;

    private final int most;
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    SendersPace(int most) {
        this.most = most;
    }

    /** Whether one more is allowed; if so it counts. @param address of IPv6 the first 64 bits count */
    synchronized boolean allows(String address, Instant now) {
        Deque<Instant> sent = times.computeIfAbsent(network(address), key -> new ArrayDeque<>());
        while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(WINDOW))) {
            sent.removeFirst();
        }
        if (sent.size() >= most) {
            return false;
        }
        sent.addLast(now);
        return true;
    }

    /** Whoever has one address of IPv6 usually has 2^64 of them. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
