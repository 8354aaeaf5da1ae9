package org.jingtu.track.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that sends positions.
 *
 * @param vehicle code of the vehicle that it belongs to; null for a gateway, which may send for every vehicle
 * @param token only in the answer that creates it
 */
record Device(int id, String name, @Nullable String vehicle, Instant createdAt, @Nullable String token) {}
