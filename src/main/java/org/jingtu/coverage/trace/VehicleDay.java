package org.jingtu.coverage.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a vehicle did on a day of the county.
 *
 * @param track in the order of time, cut where what it did changes
 * @param stops where it stood for three minutes or longer within 25 m
 * @param positions that were sent; duplicates and impossible ones are in it and not in the track
 * @param workKm driven while cleaning
 * @param otherKm driven without cleaning
 */
record VehicleDay(
        TracedVehicle vehicle,
        LocalDate date,
        List<Piece> track,
        List<Stop> stops,
        long positions,
        long duplicates,
        long impossible,
        double workKm,
        double otherKm) {
    /**
     * A piece of the way.
     *
     * @param state work, idle or gap
     * @param points longitude, latitude and seconds since 1970
     */
    record Piece(String state, List<List<Double>> points) {}

    /** @param position longitude, latitude */
    record Stop(Instant from, Instant to, long seconds, List<Double> position) {}
}
