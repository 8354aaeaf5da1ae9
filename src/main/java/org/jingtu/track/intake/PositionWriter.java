package org.jingtu.track.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jingtu.platform.OverloadedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Stores positions so that an answer means that they are durable. Single positions of many requests wait for one commit:
 * one thread takes what waits and writes it in one transaction, the next lot gathers meanwhile. When too many wait,
 * requests are turned away at once.
 */
@Component
class PositionWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PositionWriter.class);
    private static final int MOST_A_COMMIT = 1_000;
    private static final int MOST_WAITING = 2_000;
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private record Waiting(Position position, CompletableFuture<Boolean> durable) {}

    private final PositionInRepository repository;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Set<LocalDate> partitions = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread thread = new Thread(this::work, "position-writer");

    PositionWriter(PositionInRepository repository) {
        this.repository = repository;
    }

    /**
     * Stores a position among those of others; returns when it is durable.
     *
     * @return false when the database refuses it: sending again would not help
     * @throws OverloadedException when too many wait, or the database does not answer: send again
     */
    boolean store(Position position) {
        Waiting mine = new Waiting(position, new CompletableFuture<>());
        if (!running || !queue.offer(mine)) {
            throw new OverloadedException("Too many positions wait to be stored.", RETRY_AFTER_SECONDS);
        }
        try {
            return mine.durable().get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new OverloadedException("Positions cannot be stored at the moment.", RETRY_AFTER_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("The service is stopping.", RETRY_AFTER_SECONDS);
        }
    }

    /**
     * Stores many, as a rule in one transaction; returns when they are durable. One that the database refuses costs none of
     * the others: the rest is stored in halves.
     *
     * @param refused is told the index of each that the database refuses
     * @return how many were new; the others were there already, or refused
     * @throws OverloadedException when the database does not answer: send again
     */
    int storeAll(List<Position> positions, IntConsumer refused) {
        try {
            return storeTogether(positions);
        } catch (DataIntegrityViolationException e) {
            LOG.warn("{} positions, one or more of them unstorable: {}", positions.size(), e.getMessage());
        }
        if (positions.size() == 1) {
            refused.accept(0);
            return 0;
        }
        int half = positions.size() / 2;
        return storeAll(positions.subList(0, half), refused)
                + storeAll(positions.subList(half, positions.size()), k -> refused.accept(half + k));
    }

    private int storeTogether(List<Position> positions) {
        try {
            return storeOnce(positions);
        } catch (DataIntegrityViolationException e) {
            partitions.clear(); // a partition that we believe in may have been dropped
            return storeOnce(positions);
        }
    }

    private int storeOnce(List<Position> positions) {
        try {
            List<LocalDate> days = missingDays(positions);
            int stored = repository.insert(positions, days);
            partitions.addAll(days);
            return stored;
        } catch (DataIntegrityViolationException e) {
            throw e;
        } catch (DataAccessException | TransactionException e) {
            partitions.clear();
            LOG.warn("{} positions were not stored: {}", positions.size(), e.getMessage());
            throw new OverloadedException("Positions cannot be stored at the moment.", RETRY_AFTER_SECONDS);
        }
    }

    private void work() {
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting> lot = new ArrayList<>(List.of(first));
                    queue.drainTo(lot, MOST_A_COMMIT - 1);
                    write(lot);
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void write(List<Waiting> lot) {
        try {
            BitSet refused = new BitSet();
            storeAll(lot.stream().map(Waiting::position).toList(), refused::set);
            for (int k = 0; k < lot.size(); k++) {
                lot.get(k).durable().complete(!refused.get(k));
            }
        } catch (OverloadedException e) {
            lot.forEach(each -> each.durable().completeExceptionally(e));
        }
    }

    private List<LocalDate> missingDays(List<Position> positions) {
        return positions.stream()
                .map(position -> Instant.ofEpochMilli(position.at())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate())
                .filter(day -> !partitions.contains(day))
                .distinct()
                .sorted()
                .toList();
    }

    /** Partitions may be gone: look again. */
    void forgetPartitions() {
        partitions.clear();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "position-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stores what waits, then ends. */
    @Override
    public void stop() {
        running = false;
        try {
            thread.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
