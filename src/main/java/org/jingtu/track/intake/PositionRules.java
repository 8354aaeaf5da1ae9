package org.jingtu.track.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jingtu.exchange.TimeParser;
import org.jspecify.annotations.Nullable;

/**
 * What a position must be to be stored.
 *
 * @param vehicles ids by code
 * @param own the only vehicle that the sender may speak for; null for a gateway
 * @param earliest milliseconds since 1970 UTC
 * @param latest milliseconds since 1970 UTC
 */
record PositionRules(Map<String, Integer> vehicles, @Nullable Integer own, long earliest, long latest) {
    static final Duration CLOCK_ERROR = Duration.ofMinutes(5);
    private static final double FASTEST_KMH = 200;

    /** @param now of the county; in a demo county the clock's may be later */
    static PositionRules of(Map<String, Integer> vehicles, @Nullable Integer own, Instant now, Duration retention) {
        Instant clock = Instant.now();
        Instant first = now.isBefore(clock) ? now : clock;
        Instant last = now.isBefore(clock) ? clock : now;
        return new PositionRules(
                vehicles,
                own,
                first.minus(retention).toEpochMilli(),
                last.plus(CLOCK_ERROR).toEpochMilli());
    }

    /** The first reason against it, or null. */
    @Nullable
    PositionRefusal refusal(SentPosition sent) {
        Integer named = sent.vehicle().isEmpty() ? own : vehicles.get(sent.vehicle());
        if (named == null) {
            return PositionRefusal.VEHICLE_UNKNOWN;
        }
        if (own != null && !own.equals(named)) {
            return PositionRefusal.VEHICLE_FOREIGN;
        }
        if (sent.at() == TimeParser.UNREADABLE) {
            return PositionRefusal.TIME_UNREADABLE;
        }
        if (sent.at() > latest) {
            return PositionRefusal.TIME_IN_FUTURE;
        }
        if (sent.at() < earliest) {
            return PositionRefusal.TIME_TOO_OLD;
        }
        return refusalOfPlace(sent);
    }

    private static @Nullable PositionRefusal refusalOfPlace(SentPosition sent) {
        if (!Double.isFinite(sent.latitude()) || !Double.isFinite(sent.longitude())) {
            return PositionRefusal.COORDINATES_UNREADABLE;
        }
        boolean nowhere = Math.abs(sent.latitude()) < 1e-6 && Math.abs(sent.longitude()) < 1e-6;
        if (nowhere || Math.abs(sent.latitude()) > 90 || Math.abs(sent.longitude()) > 180) {
            return PositionRefusal.COORDINATES_OUT_OF_RANGE;
        }
        return sent.speedKmh() > FASTEST_KMH || sent.speedKmh() < 0 ? PositionRefusal.SPEED_IMPOSSIBLE : null;
    }

    /** To be called for a position without a refusal. */
    Position accept(SentPosition sent) {
        Integer vehicle = sent.vehicle().isEmpty() ? own : vehicles.get(sent.vehicle());
        if (vehicle == null) {
            throw new IllegalArgumentException("a position of no vehicle");
        }
        return new Position(
                vehicle,
                sent.at(),
                sent.longitude(),
                sent.latitude(),
                sent.speedKmh(),
                sent.brushOn(),
                sent.attributes());
    }
}
