package org.jingtu.track;

import java.time.Instant;

/** What a vehicle sent within a window. @param positions how many, one or more */
public record SentPositions(int vehicleId, long positions, Instant first, Instant last) {}
