package org.jingtu.summary;

import org.jspecify.annotations.Nullable;

/**
 * What a summary is asked for.
 *
 * @param topic kind of the areas that are compared, or {@link #ALLEYS}
 * @param scope number of the street office that is looked at; null for the county
 */
record SummaryRequest(Summary.Period period, String topic, @Nullable Long scope) {
    /** Back alleys, told apart by community. */
    static final String ALLEYS = "back_alley";
}
