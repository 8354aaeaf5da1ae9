package org.jingtu.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jingtu.platform.ClientConnection;
import org.jingtu.platform.OverloadedException;

/**
 * Makes each tile once however many ask for it at the same time, some tiles at once and no more. A making ends early when
 * all who asked have hung up or when it takes too long; whoever comes when too many wait already is sent away at once.
 *
 * @param <K> what makes two tiles the same
 */
final class TileFlights<K> {
    /** Bounds of the work. */
    record Limits(int atOnce, int mostInside, long waitMillis, long longestMillis) {}

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Limits limits;
    private final Semaphore making;
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<K, Flight> flights = new ConcurrentHashMap<>();

    /** One tile being made, for whom, since when. */
    private static final class Flight {
        final CompletableFuture<Tile> result = new CompletableFuture<>();
        final TileStop stop = new TileStop();
        final long since = System.nanoTime();
        private final List<ClientConnection> clients = new ArrayList<>();

        /** @return false when it is being broken off: too late to join */
        synchronized boolean join(ClientConnection client) {
            return !stop.isStopped() && clients.add(client);
        }

        synchronized int clients() {
            return clients.size();
        }

        synchronized void stopIfAllAreGone() {
            if (!stop.isStopped() && clients.stream().allMatch(ClientConnection::isGone)) {
                stop.stop();
            }
        }
    }

    TileFlights(Limits limits) {
        this.limits = limits;
        this.making = new Semaphore(limits.atOnce());
    }

    /**
     * The tile, made now or by somebody who asked just before.
     *
     * @throws OverloadedException when too many wait, or it takes too long
     * @throws CancellationException when the client has hung up
     */
    Tile get(K key, ClientConnection client, Function<TileStop, Tile> make) {
        if (inside.incrementAndGet() > limits.mostInside()) {
            inside.decrementAndGet();
            throw overloaded("Too many tiles are being made.");
        }
        try {
            Flight mine = new Flight();
            mine.join(client);
            Flight flight = flights.compute(key, (k, f) -> f != null && f.join(client) ? f : mine);
            if (flight == mine) {
                carryOut(key, mine, make);
            }
            return flight.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            inside.decrementAndGet();
        }
    }

    private void carryOut(K key, Flight flight, Function<TileStop, Tile> make) {
        boolean acquired = false;
        try {
            acquired = making.tryAcquire(limits.waitMillis(), TimeUnit.MILLISECONDS);
            if (!acquired) {
                throw overloaded("Too many tiles are being made.");
            }
            Tile tile = make.apply(flight.stop);
            if (flight.stop.isStopped()) {
                throw reason(flight);
            }
            flight.result.complete(tile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            flight.result.completeExceptionally(overloaded("The service is stopping."));
        } catch (RuntimeException | Error e) {
            flight.result.completeExceptionally(flight.stop.isStopped() ? reason(flight) : e);
        } finally {
            if (acquired) {
                making.release();
            }
            flights.remove(key, flight);
        }
    }

    private RuntimeException reason(Flight flight) {
        return tooLong(flight)
                ? overloaded("The tile took too long.")
                : new CancellationException("nobody waits for the tile");
    }

    private boolean tooLong(Flight flight) {
        return System.nanoTime() - flight.since > TimeUnit.MILLISECONDS.toNanos(limits.longestMillis());
    }

    /** Looks who is still there; to be called some times a second. */
    void watch() {
        for (Flight flight : flights.values()) {
            if (tooLong(flight)) {
                flight.stop.stop();
            } else {
                flight.stopIfAllAreGone();
            }
        }
    }

    /** Whether so many wait for a tile that is being made. */
    boolean hasJoined(K key, int clients) {
        Flight flight = flights.get(key);
        return flight != null && flight.clients() >= clients;
    }

    private static OverloadedException overloaded(String detail) {
        return new OverloadedException(detail, RETRY_AFTER_SECONDS);
    }
}
