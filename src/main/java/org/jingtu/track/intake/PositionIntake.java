package org.jingtu.track.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.platform.CountyService;
import org.jingtu.track.PositionRetention;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Judges the positions that devices send, and stores the sound ones. */
@Service
class PositionIntake {
    private static final int CHUNK = 5_000;
    private static final int LOOKED_AT = 512;
    private static final Pattern COLLECTION =
            Pattern.compile("\\uFEFF?\\s*\\{\\s*\"(type\"\\s*:\\s*\"FeatureCollection\"|features\"\\s*:)");

    private final PositionWriter writer;
    private final VehicleCodes fleet;
    private final CountyService counties;
    private final JsonMapper json;
    private final Duration retention;
    private final List<String> brush;

    PositionIntake(
            PositionWriter writer,
            VehicleCodes fleet,
            CountyService counties,
            JsonMapper json,
            PositionRetention retention,
            @Value("${jingtu.tracks.brush-attributes:brush,brushOn,brush_on,sweeping,刷盘,作业}") List<String> brush) {
        this.writer = writer;
        this.fleet = fleet;
        this.counties = counties;
        this.json = json;
        this.retention = retention.duration();
        this.brush = List.copyOf(brush);
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
        SentPosition sent = reading.of(new PositionMessages(CountyService.ZONE, brush));
        PositionRules rules = rules(own);
        PositionRefusal refusal = rules.refusal(sent);
        if (refusal == null && !writer.store(rules.accept(sent))) {
            refusal = PositionRefusal.UNSTORABLE;
        }
        if (refusal != null) {
            throw new UnusableDataException("position-refused", refusal.meaning(), Map.of("reason", refusal.code()));
        }
    }

    /**
     * Stores the sound ones of many; each {@value #CHUNK} are durable together. The same lines again change nothing.
     *
     * @param body lines of JSON, CSV with a header, or a GeoJSON collection of points; packed with gzip or not
     * @throws UnusableDataException {@code too-large}, {@code position-columns-missing}, {@code position-batch-damaged}
     */
    PositionReceipt many(@Nullable Integer own, InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        if (!packed(in)) {
            return many(rules(own), in);
        }
        try {
            return many(rules(own), new GZIPInputStream(in));
        } catch (EOFException | ZipException e) {
            throw new UnusableDataException(
                    "position-batch-damaged",
                    "The gzip is damaged or ends too early: " + e.getMessage() + ". Send the batch again.");
        }
    }

    private PositionReceipt many(PositionRules rules, InputStream body) throws IOException {
        PositionReceipt.Counter counter = new PositionReceipt.Counter();
        List<Position> sound = new ArrayList<>(CHUNK);
        List<Long> numbers = new ArrayList<>(CHUNK);
        PositionSource lines = source(body);
        while (lines.next()) {
            SentPosition sent = lines.position();
            PositionRefusal refusal = sent == null ? PositionRefusal.LINE_UNREADABLE : rules.refusal(sent);
            if (refusal != null || sent == null) {
                counter.refuse(lines.number(), refusal == null ? PositionRefusal.LINE_UNREADABLE : refusal);
                continue;
            }
            sound.add(rules.accept(sent));
            numbers.add(lines.number());
            if (sound.size() == CHUNK) {
                store(sound, numbers, counter);
            }
        }
        if (!sound.isEmpty()) {
            store(sound, numbers, counter);
        }
        return counter.receipt();
    }

    private PositionSource source(InputStream body) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
        PositionMessages messages = new PositionMessages(CountyService.ZONE, brush);
        return isCollection(in) ? new PositionFeatures(in, messages, json) : new PositionLines(in, messages, json);
    }

    /** A GeoJSON collection says so, or opens its list of features, within its first characters. */
    private static boolean isCollection(BufferedReader in) throws IOException {
        char[] start = new char[LOOKED_AT];
        in.mark(LOOKED_AT);
        int read = 0;
        for (int more = 0; read < LOOKED_AT && more >= 0; read += Math.max(0, more)) {
            more = in.read(start, read, LOOKED_AT - read);
        }
        in.reset();
        return COLLECTION.matcher(new String(start, 0, read)).lookingAt();
    }

    /** Empties both lists. */
    private void store(List<Position> sound, List<Long> numbers, PositionReceipt.Counter counter) {
        BitSet refused = new BitSet();
        int stored = writer.storeAll(sound, refused::set);
        refused.stream().forEach(k -> counter.refuse(numbers.get(k), PositionRefusal.UNSTORABLE));
        counter.store(sound.size() - refused.cardinality(), stored);
        sound.clear();
        numbers.clear();
    }

    /** Gzip begins with 1f 8b, no line of ours does. */
    private static boolean packed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }

    private PositionRules rules(@Nullable Integer own) {
        return PositionRules.of(fleet.byCode(), own, counties.now(), retention);
    }
}
