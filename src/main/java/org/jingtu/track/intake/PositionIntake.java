package org.jingtu.track.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Judges the positions that devices send, and stores the sound ones. */
@Service
class PositionIntake {
    private static final int CHUNK = 5_000;

    private final PositionWriter writer;
    private final VehicleCodes fleet;
    private final CountyService counties;
    private final JsonMapper json;
    private final Duration retention;

    PositionIntake(
            PositionWriter writer,
            VehicleCodes fleet,
            CountyService counties,
            JsonMapper json,
            @Value("${jingtu.tracks.retention:90d}") Duration retention) {
        this.writer = writer;
        this.fleet = fleet;
        this.counties = counties;
        this.json = json;
        this.retention = retention;
    }

    /** Reads a message by its protocol. */
    @FunctionalInterface
    interface Reading {
        SentPosition of(PositionMessages messages);
    }

    /**
     * Stores one position; returns when it is durable.
     *
     * @param own the sender's vehicle, null for a gateway
     * @throws UnusableDataException {@code position-refused}
     */
    void one(@Nullable Integer own, Reading reading) {
        SentPosition sent = reading.of(new PositionMessages(CountyService.ZONE));
        PositionRules rules = rules(own);
        PositionRefusal refusal = rules.refusal(sent);
        if (refusal != null) {
            throw new UnusableDataException("position-refused", refusal.meaning(), Map.of("reason", refusal.code()));
        }
        writer.store(rules.accept(sent));
    }

    /**
     * Stores the sound ones of many; each {@value #CHUNK} are durable together. The same lines again change nothing.
     *
     * @param body lines of JSON, or CSV with a header; packed with gzip or not
     * @throws UnusableDataException {@code too-large}, {@code position-columns-missing}
     */
    PositionReceipt many(@Nullable Integer own, InputStream body) throws IOException {
        PositionRules rules = rules(own);
        PositionReceipt.Counter counter = new PositionReceipt.Counter();
        List<Position> sound = new ArrayList<>(CHUNK);
        PositionLines lines = new PositionLines(unpacked(body), new PositionMessages(CountyService.ZONE), json);
        while (lines.next()) {
            SentPosition sent = lines.position();
            PositionRefusal refusal = sent == null ? PositionRefusal.LINE_UNREADABLE : rules.refusal(sent);
            if (refusal != null || sent == null) {
                counter.refuse(lines.number(), refusal == null ? PositionRefusal.LINE_UNREADABLE : refusal);
                continue;
            }
            sound.add(rules.accept(sent));
            if (sound.size() == CHUNK) {
                counter.store(sound.size(), writer.storeAll(sound));
                sound.clear();
            }
        }
        if (!sound.isEmpty()) {
            counter.store(sound.size(), writer.storeAll(sound));
        }
        return counter.receipt();
    }

    /** Gzip begins with 1f 8b, no line of ours does. */
    private static BufferedReader unpacked(InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8), 1 << 16);
    }

    private PositionRules rules(@Nullable Integer own) {
        return PositionRules.of(fleet.byCode(), own, counties.now(), retention);
    }
}
