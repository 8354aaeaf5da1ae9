package org.jingtu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Devices that send positions and send each again until it is acknowledged, whatever happens to the service. */
final class PositionSender implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final int BATCH = 100;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI service;
    private final String token;
    private final Instant start = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    PositionSender(URI service, String token) {
        this.service = service;
        this.token = token;
        for (int k = 0; k < SENDERS; k++) {
            boolean single = k % 2 == 0;
            threads.add(new Thread(() -> send(single), "sender-" + k));
        }
        threads.forEach(Thread::start);
    }

    private void send(boolean single) {
        while (!stopping.get()) {
            int count = single ? 1 : BATCH;
            long first = next.getAndAdd(count);
            HttpRequest request = single ? one(first) : batch(first);
            while (!isAcknowledged(request)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            acknowledged.addAndGet(count);
        }
    }

    private Instant at(long number) {
        return start.plusMillis(10 * number);
    }

    private HttpRequest one(long number) {
        String query =
                "/ingest/osmand?lat=27.2&lon=113.6&timestamp=" + at(number).toEpochMilli() + "&id=" + token;
        return HttpRequest.newBuilder(service.resolve(query)).timeout(PATIENCE).build();
    }

    private HttpRequest batch(long first) {
        StringBuilder body = new StringBuilder("time,lon,lat\n");
        for (long number = first; number < first + BATCH; number++) {
            body.append(at(number)).append(",113.6,27.2\n");
        }
        return HttpRequest.newBuilder(service.resolve("/api/v1/positions"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
    }

    private boolean isAcknowledged(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Waits until so many more are acknowledged. */
    void awaitMore(long count) {
        long goal = acknowledged.get() + count;
        while (acknowledged.get() < goal) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Sends what was begun to its end. */
    @Override
    public void close() throws InterruptedException {
        stopping.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
