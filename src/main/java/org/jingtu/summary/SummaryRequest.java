package org.jingtu.summary;

import org.jspecify.annotations.Nullable;

/**
 * What a summary is asked for.
 *
 * @param topic kind of the areas that are compared, or {@link #ALLEYS}
 * @param place identities of the areas that are looked at, {@code "3,17"}; null for the county
 */
record SummaryRequest(Summary.Period period, String topic, @Nullable String place) {
    /** Back alleys, told apart by community. */
    static final String ALLEYS = "back_alley";
}
