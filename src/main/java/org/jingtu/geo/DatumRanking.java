package org.jingtu.geo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The coordinate systems that a file could be in, likeliest first.
 *
 * @param suggested the one to declare instead of what is stated; null when the figures do not speak clearly against it
 * @param reason one sentence with the figures, for a person
 * @param reasonZh the same in Chinese
 */
public record DatumRanking(
        List<DatumCandidate> candidates, @Nullable String suggested, String reason, String reasonZh) {
    public DatumRanking {
        candidates = List.copyOf(candidates);
    }

    public Optional<String> suggestion() {
        return Optional.ofNullable(suggested);
    }
}
