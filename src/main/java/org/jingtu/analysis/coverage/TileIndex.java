package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.analysis.PlanarPolygons;

/** The tiles that areas touch, and which areas and pieces of track touch each. Tiles without an area do not exist. */
final class TileIndex {
    private final double side;
    private final List<Long> keys = new ArrayList<>();
    private final Map<Long, Integer> number = new HashMap<>();
    private final List<List<Integer>> areasOfTile = new ArrayList<>();

    TileIndex(PlanarPolygons areas, double side) {
        this.side = side;
        Map<Long, List<Integer>> found = new TreeMap<>();
        for (int a = 0; a < areas.size(); a++) {
            double west = Double.POSITIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            for (int v = areas.firstVertex(areas.firstRing(a)); v < areas.firstVertex(areas.firstRing(a + 1)); v++) {
                west = Math.min(west, areas.x(v));
                east = Math.max(east, areas.x(v));
                south = Math.min(south, areas.y(v));
                north = Math.max(north, areas.y(v));
            }
            for (int row = index(south); row <= index(north); row++) {
                for (int column = index(west); column <= index(east); column++) {
                    found.computeIfAbsent(key(column, row), k -> new ArrayList<>())
                            .add(a);
                }
            }
        }
        found.forEach((key, list) -> {
            number.put(key, keys.size());
            keys.add(key);
            areasOfTile.add(list);
        });
    }

    private int index(double coordinate) {
        return (int) Math.floor(coordinate / side);
    }

    private static long key(int column, int row) {
        return ((long) row << 32) | (column & 0xFFFFFFFFL);
    }

    int size() {
        return keys.size();
    }

    double west(int tile) {
        return keys.get(tile).intValue() * side;
    }

    double south(int tile) {
        return (int) (keys.get(tile) >> 32) * side;
    }

    int areas(int tile) {
        return areasOfTile.get(tile).size();
    }

    int area(int tile, int k) {
        return areasOfTile.get(tile).get(k);
    }

    /** For each tile the pieces whose capsule may touch it, in the order of the pieces. */
    int[][] assign(WorkSegments segments) {
        int[][] assigned = new int[size()][0];
        int[] count = new int[size()];
        Capsule capsule = new Capsule();
        for (int i = 0; i < segments.size(); i++) {
            capsule.set(segments, i, segments.halfWidthMetres(i));
            for (int row = index(capsule.south()); row <= index(capsule.north()); row++) {
                for (int column = index(capsule.west()); column <= index(capsule.east()); column++) {
                    Integer tile = number.get(key(column, row));
                    if (tile != null) {
                        if (count[tile] == assigned[tile].length) {
                            assigned[tile] = Arrays.copyOf(assigned[tile], Math.max(16, count[tile] * 2));
                        }
                        assigned[tile][count[tile]++] = i;
                    }
                }
            }
        }
        for (int t = 0; t < assigned.length; t++) {
            assigned[t] = Arrays.copyOf(assigned[t], count[t]);
        }
        return assigned;
    }
}
