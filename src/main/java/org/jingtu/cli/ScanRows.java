package org.jingtu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.scan.ScanData;

/**
 * Rows of a file as places to scan: a row is a place, or, with times, a place at a time. Then each time that occurs is a
 * step, and a place without a row at some time had neither cases nor population.
 */
final class ScanRows {
    private final List<String> ids;
    private final PlanarPoints places;
    private final ScanData data;
    private final List<String> steps;

    private ScanRows(List<String> ids, PlanarPoints places, ScanData data, List<String> steps) {
        this.ids = ids;
        this.places = places;
        this.data = data;
        this.steps = steps;
    }

    /** Each row is a place. */
    static ScanRows inSpace(Layer layer, PlanarPoints places) {
        List<String> ids = IntStream.range(0, layer.size()).mapToObj(layer::id).toList();
        return new ScanRows(ids, places, ScanData.of(places, counts(layer), layer.numbers(1)), List.of());
    }

    /**
     * Rows with one id are one place at different times.
     *
     * @throws UnusableDataException {@code place-moved} when such rows lie apart, {@code time-repeated} when two of them
     *     have one time
     */
    static ScanRows inTime(Layer layer, PlanarPoints located) {
        Map<String, Integer> placeOf = new LinkedHashMap<>();
        double[] days = layer.days();
        double[] times = Arrays.stream(days).distinct().sorted().toArray();
        String[] names = new String[times.length];
        List<Integer> firstRows = new ArrayList<>();
        int[] place = new int[layer.size()];
        int[] step = new int[layer.size()];
        for (int row = 0; row < place.length; row++) {
            int number = placeOf.computeIfAbsent(layer.id(row), id -> placeOf.size());
            if (number == firstRows.size()) {
                firstRows.add(row);
            }
            requireUnmoved(located, firstRows.get(number), row, layer);
            place[row] = number;
            step[row] = Arrays.binarySearch(times, days[row]);
            names[step[row]] = layer.texts().get(row);
        }
        int[] first = firstRows.stream().mapToInt(Integer::intValue).toArray();
        PlanarPoints places = PlanarPoints.of(
                Arrays.stream(first).mapToDouble(located::x).toArray(),
                Arrays.stream(first).mapToDouble(located::y).toArray());
        ScanData data = table(layer, place, step, times.length, places);
        return new ScanRows(List.copyOf(placeOf.keySet()), places, data, List.of(names));
    }

    private static ScanData table(Layer layer, int[] place, int[] step, int steps, PlanarPoints places) {
        int[] counts = counts(layer);
        double[] exposed = layer.numbers(1);
        int[][] cases = new int[steps][places.size()];
        double[][] population = new double[steps][places.size()];
        boolean[][] seen = new boolean[steps][places.size()];
        for (int row = 0; row < place.length; row++) {
            if (seen[step[row]][place[row]]) {
                throw new UnusableDataException(
                        "time-repeated",
                        "Place " + layer.id(row) + " has two rows at "
                                + layer.texts().get(row) + "; add them up first.",
                        Map.of("id", layer.id(row), "time", layer.texts().get(row)));
            }
            seen[step[row]][place[row]] = true;
            cases[step[row]][place[row]] = counts[row];
            population[step[row]][place[row]] = exposed[row];
        }
        return ScanData.inTime(places, cases, population);
    }

    private static void requireUnmoved(PlanarPoints located, int first, int row, Layer layer) {
        double metres = Math.hypot(located.x(row) - located.x(first), located.y(row) - located.y(first));
        if (metres > 1) {
            throw new UnusableDataException(
                    "place-moved",
                    "Rows of place " + layer.id(row) + " lie " + Math.round(metres) + " m apart; an id is one place.",
                    Map.of("id", layer.id(row), "metres", Math.round(metres)));
        }
    }

    private static int[] counts(Layer layer) {
        return Arrays.stream(layer.numbers(0)).mapToInt(c -> (int) c).toArray();
    }

    String id(int place) {
        return ids.get(place);
    }

    PlanarPoints places() {
        return places;
    }

    ScanData data() {
        return data;
    }

    /** Number of steps; 0 without times. */
    int steps() {
        return steps.size();
    }

    /** A step's time, as the file has it. */
    String time(int step) {
        return steps.get(step);
    }
}
