package org.jingtu.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the place that a row means when it has no coordinates: an area or street whose name stands in the text, the longest
 * name first, areas before streets.
 *
 * <p>Example: 东市场南门 is in the market 东市场.
 */
final class PlaceNames {
    private static final int SHORTEST_PART = 2;

    private final Map<String, KnownPlace> byName = new HashMap<>();
    private final List<KnownPlace> longestFirst;

    PlaceNames(List<KnownPlace> places) {
        for (KnownPlace place : places) {
            byName.putIfAbsent(place.name(), place);
        }
        longestFirst = new ArrayList<>(byName.values());
        longestFirst.removeIf(place -> place.name().length() < SHORTEST_PART);
        longestFirst.sort(Comparator.comparing(KnownPlace::kind)
                .thenComparing(place -> -place.name().length())
                .thenComparing(KnownPlace::name));
    }

    /** @param name of the place as the list has it, empty for none @param address that may name one */
    Optional<KnownPlace> find(String name, String address) {
        if (byName.containsKey(name)) {
            return Optional.of(byName.get(name));
        }
        String text = name + " " + address;
        return longestFirst.stream()
                .filter(place -> text.contains(place.name()))
                .findFirst();
    }
}
