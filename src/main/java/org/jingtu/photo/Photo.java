package org.jingtu.photo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as it was sent: not one byte is changed, so that whoever has the original can compare the hash.
 *
 * @param sha256 64 hexadecimal digits, also the name of the file
 * @param takenAt by the camera's clock, null when it does not say
 * @param position longitude and latitude by the camera, null when it does not say
 */
public record Photo(
        String sha256, String mediaType, long bytes, @Nullable Instant takenAt, @Nullable List<Double> position) {}
