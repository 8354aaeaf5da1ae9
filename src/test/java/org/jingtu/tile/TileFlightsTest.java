package org.jingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jingtu.platform.ClientConnection;
import org.jingtu.platform.OverloadedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TileFlightsTest {
    private static final ClientConnection STAYS = () -> false;
    private static final Tile TILE = new Tile(new byte[] {1, 2, 3}, TileFormat.PNG);

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void end() {
        release.countDown();
        askers.shutdown();
    }

    private static TileFlights<String> flights(int atOnce, int mostInside, long waitMillis, long longestMillis) {
        return new TileFlights<>(new TileFlights.Limits(atOnce, mostInside, waitMillis, longestMillis));
    }

    /** Waits to be released; fails when it is stopped, as a statement that is cancelled does. */
    private Tile slow(TileStop stop) {
        made.incrementAndGet();
        return stop.perform(release::countDown, () -> {
            begun.countDown();
            await(release);
            if (stop.isStopped()) {
                throw new IllegalStateException("cancelled");
            }
            return TILE;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).as("within 20 s").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Tile> ask(
            TileFlights<String> flights, String key, ClientConnection client, Function<TileStop, Tile> make) {
        return CompletableFuture.supplyAsync(() -> flights.get(key, client, make), askers);
    }

    @Test
    void isMadeOnceForAllWhoAskMeanwhile() {
        TileFlights<String> flights = flights(4, 64, 1_000, 60_000);
        List<CompletableFuture<Tile>> all = new ArrayList<>();
        all.add(ask(flights, "a", STAYS, this::slow));
        await(begun);
        for (int i = 0; i < 20; i++) {
            all.add(ask(flights, "a", STAYS, this::slow));
        }
        while (!flights.hasJoined("a", 21)) {
            Thread.onSpinWait();
        }
        release.countDown();
        assertThat(all).allSatisfy(tile -> assertThat(tile.join()).isSameAs(TILE));
        assertThat(made).hasValue(1);
    }

    @Test
    void endsWhenAllHaveHungUpButNotBefore() {
        TileFlights<String> flights = flights(4, 64, 1_000, 60_000);
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Tile> asked = ask(flights, "a", gone::get, this::slow);
        await(begun);
        flights.watch();
        assertThat(asked).isNotDone();
        gone.set(true);
        flights.watch();
        assertThatThrownBy(asked::join).hasCauseInstanceOf(CancellationException.class);
        assertThat(flights.get("a", STAYS, stop -> TILE))
                .as("the next who asks")
                .isSameAs(TILE);
    }

    @Test
    void goesOnForWhoStays() {
        TileFlights<String> flights = flights(4, 64, 1_000, 60_000);
        CompletableFuture<Tile> left = ask(flights, "a", () -> true, this::slow);
        await(begun);
        CompletableFuture<Tile> stays = ask(flights, "a", STAYS, this::slow);
        while (!flights.hasJoined("a", 2)) {
            Thread.onSpinWait();
        }
        flights.watch();
        release.countDown();
        assertThat(stays.join()).isSameAs(TILE);
        assertThat(left.join()).isSameAs(TILE);
    }

    @Test
    void sendsAwayAtOnceWhenTooManyAreInside() {
        TileFlights<String> flights = flights(4, 1, 60_000, 60_000);
        CompletableFuture<Tile> first = ask(flights, "a", STAYS, this::slow);
        await(begun);
        assertThatThrownBy(() -> flights.get("b", STAYS, stop -> TILE))
                .isInstanceOfSatisfying(OverloadedException.class, e -> assertThat(e.retryAfterSeconds())
                        .isPositive());
        release.countDown();
        assertThat(first.join()).isSameAs(TILE);
        assertThat(flights.get("b", STAYS, stop -> TILE)).isSameAs(TILE);
    }

    @Test
    void sendsAwayWhoWaitsTooLongForAPlace() {
        TileFlights<String> flights = flights(1, 64, 1, 60_000);
        CompletableFuture<Tile> first = ask(flights, "a", STAYS, this::slow);
        await(begun);
        assertThatThrownBy(() -> flights.get("b", STAYS, stop -> TILE)).isInstanceOf(OverloadedException.class);
        release.countDown();
        assertThat(first.join()).isSameAs(TILE);
    }

    @Test
    void breaksOffWhatTakesTooLong() {
        TileFlights<String> flights = flights(1, 64, 1_000, 0);
        CompletableFuture<Tile> asked = ask(flights, "a", STAYS, this::slow);
        await(begun);
        flights.watch();
        assertThatThrownBy(asked::join).hasCauseInstanceOf(OverloadedException.class);
    }

    @Test
    void passesOnWhatWentWrong() {
        TileFlights<String> flights = flights(1, 64, 1_000, 60_000);
        assertThatThrownBy(() -> flights.get("a", STAYS, stop -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(CompletionException.class);
        assertThat(flights.get("a", STAYS, stop -> TILE)).isSameAs(TILE);
    }
}
