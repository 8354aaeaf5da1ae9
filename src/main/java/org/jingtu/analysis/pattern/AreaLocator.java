package org.jingtu.analysis.pattern;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jingtu.analysis.PlanarPolygons;

/**
 * Finds the areas that a point lies in. A grid of boxes knows which areas fill a box, so that most points need no test at
 * all; where an edge runs through the box, the area's edges are listed by horizontal strips, and a test looks at a handful
 * of them. Exact: a point on an edge is recognised as such.
 *
 * <p>Building: O(edges + boxes under areas). A question: O(areas near the point × edges in a strip). Thread-safe once
 * built.
 */
public final class AreaLocator {
    /** Where a point lies with regard to an area. */
    public enum Place {
        OUTSIDE,
        BOUNDARY,
        INSIDE
    }

    private static final int EDGES_A_STRIP = 3;

    private final PlanarPolygons areas;
    private final Strips[] strips;
    private final BoxGrid boxes;

    public AreaLocator(PlanarPolygons areas) {
        this.areas = areas;
        this.strips = new Strips[areas.size()];
        for (int a = 0; a < strips.length; a++) {
            strips[a] = new Strips(areas, a);
        }
        this.boxes = new BoxGrid(areas, strips);
    }

    /** Number of areas. */
    public int size() {
        return areas.size();
    }

    /** Where the point lies with regard to one area. */
    public Place locate(int area, double x, double y) {
        return strips[area].locate(x, y);
    }

    /** Takes the areas near a place. */
    @FunctionalInterface
    public interface AreaConsumer {
        void accept(int area, Place place);
    }

    /** Calls back for every area that contains the point or has it on its boundary, in the order of the areas. */
    public void forEach(double x, double y, AreaConsumer consumer) {
        int box = boxes.boxAt(x, y);
        if (box < 0) {
            return;
        }
        for (int k = boxes.start(box), end = boxes.start(box + 1); k < end; k++) {
            int area = boxes.area(k);
            Place place = boxes.isFull(k) ? Place.INSIDE : strips[area].locate(x, y);
            if (place != Place.OUTSIDE) {
                consumer.accept(area, place);
            }
        }
    }

    /** The first area that contains the point or has it on its boundary; -1 when there is none. */
    public int firstCovering(double x, double y) {
        int box = boxes.boxAt(x, y);
        if (box >= 0) {
            for (int k = boxes.start(box), end = boxes.start(box + 1); k < end; k++) {
                if (boxes.isFull(k) || strips[boxes.area(k)].locate(x, y) != Place.OUTSIDE) {
                    return boxes.area(k);
                }
            }
        }
        return -1;
    }

    /** The edges of one area, listed by the horizontal strips that they touch. */
    static final class Strips {
        final double west;
        final double south;
        final double east;
        final double north;
        private final PlanarPolygons areas;
        private final double stripsPerMetre;
        private final int[] start;
        private final int[] from;
        private final int[] to;

        Strips(PlanarPolygons areas, int a) {
            this.areas = areas;
            int first = areas.firstVertex(areas.firstRing(a));
            int last = areas.firstVertex(areas.firstRing(a + 1));
            double w = Double.POSITIVE_INFINITY;
            double s = Double.POSITIVE_INFINITY;
            double e = Double.NEGATIVE_INFINITY;
            double n = Double.NEGATIVE_INFINITY;
            for (int v = first; v < last; v++) {
                w = Math.min(w, areas.x(v));
                e = Math.max(e, areas.x(v));
                s = Math.min(s, areas.y(v));
                n = Math.max(n, areas.y(v));
            }
            west = w;
            south = s;
            east = e;
            north = n;
            int count = Math.max(1, (last - first) / EDGES_A_STRIP);
            stripsPerMetre = n > s ? count / (n - s) : 0;
            start = new int[count + 1];
            eachEdge(areas, a, (i, j) -> {
                for (int k = strip(lower(i, j)); k <= strip(upper(i, j)); k++) {
                    start[k + 1]++;
                }
            });
            for (int k = 0; k < count; k++) {
                start[k + 1] += start[k];
            }
            from = new int[start[count]];
            to = new int[start[count]];
            int[] next = start.clone();
            eachEdge(areas, a, (i, j) -> {
                for (int k = strip(lower(i, j)); k <= strip(upper(i, j)); k++) {
                    from[next[k]] = i;
                    to[next[k]++] = j;
                }
            });
        }

        private interface Edge {
            void accept(int i, int j);
        }

        private static void eachEdge(PlanarPolygons areas, int a, Edge edge) {
            for (int r = areas.firstRing(a); r < areas.firstRing(a + 1); r++) {
                int end = areas.firstVertex(r + 1);
                for (int i = areas.firstVertex(r), j = end - 1; i < end; j = i++) {
                    edge.accept(j, i);
                }
            }
        }

        private double lower(int i, int j) {
            return Math.min(areas.y(i), areas.y(j));
        }

        private double upper(int i, int j) {
            return Math.max(areas.y(i), areas.y(j));
        }

        private int strip(double y) {
            return Math.max(0, Math.min(start.length - 2, (int) ((y - south) * stripsPerMetre)));
        }

        Place locate(double x, double y) {
            if (x < west || x > east || y < south || y > north) {
                return Place.OUTSIDE;
            }
            boolean inside = false;
            int k = strip(y);
            for (int e = start[k]; e < start[k + 1]; e++) {
                double x0 = areas.x(from[e]);
                double y0 = areas.y(from[e]);
                double x1 = areas.x(to[e]);
                double y1 = areas.y(to[e]);
                if (Math.max(x0, x1) < x || Math.max(y0, y1) < y || Math.min(y0, y1) > y) {
                    continue;
                }
                boolean crosses = (y0 > y) != (y1 > y);
                if (Math.min(x0, x1) > x) {
                    inside ^= crosses;
                    continue;
                }
                int side = Orientation.sign(x0, y0, x1, y1, x, y);
                if (side == 0 && (x - x0) * (x - x1) <= 0 && (y - y0) * (y - y1) <= 0) {
                    return Place.BOUNDARY;
                }
                if (crosses && (side > 0) == (y1 > y0)) {
                    inside = !inside;
                }
            }
            return inside ? Place.INSIDE : Place.OUTSIDE;
        }
    }

    /**
     * A grid whose boxes list the areas that fill them or have an edge in them. An edge is taken to touch every box of its
     * bounds; a box without edges lies wholly inside or outside, as its centre does.
     */
    private static final class BoxGrid {
        private static final int MOST_COLUMNS = 1024;

        private final double west;
        private final double south;
        private final double perMetreX;
        private final double perMetreY;
        private final int columns;
        private final int rows;
        private final int[] start;

        /** Areas by box; the complement (~) of an area's number where it fills the box. */
        private final int[] entry;

        BoxGrid(PlanarPolygons areas, Strips[] strips) {
            double w = Arrays.stream(strips).mapToDouble(s -> s.west).min().orElse(0);
            double s = Arrays.stream(strips).mapToDouble(b -> b.south).min().orElse(0);
            double e = Arrays.stream(strips).mapToDouble(b -> b.east).max().orElse(0);
            double n = Arrays.stream(strips).mapToDouble(b -> b.north).max().orElse(0);
            columns = (int) Math.max(1, Math.min(MOST_COLUMNS, 8 * Math.sqrt(strips.length)));
            rows = columns;
            west = w;
            south = s;
            perMetreX = e > w ? columns / (e - w) : 0;
            perMetreY = n > s ? rows / (n - s) : 0;
            int boxes = columns * rows;
            start = new int[boxes + 1];
            Entries found = find(areas, strips);
            for (int k = 0; k < found.size; k++) {
                start[found.box[k] + 1]++;
            }
            for (int k = 0; k < boxes; k++) {
                start[k + 1] += start[k];
            }
            entry = new int[found.size];
            int[] next = start.clone();
            for (int k = 0; k < found.size; k++) {
                entry[next[found.box[k]]++] = found.entry[k];
            }
        }

        private Entries find(PlanarPolygons areas, Strips[] strips) {
            Entries found = new Entries();
            int[] lastEdgeOf = new int[columns * rows];
            for (int a = 0; a < strips.length; a++) {
                int area = a;
                Strips.eachEdge(
                        areas,
                        a,
                        (i, j) -> forBoxes(
                                areas.x(i), areas.y(i), areas.x(j), areas.y(j), box -> lastEdgeOf[box] = area + 1));
                Strips bounds = strips[a];
                forBoxes(bounds.west, bounds.south, bounds.east, bounds.north, box -> {
                    if (lastEdgeOf[box] == area + 1) {
                        found.add(box, area);
                    } else if (bounds.locate(centreX(box), centreY(box)) == Place.INSIDE) {
                        found.add(box, ~area);
                    }
                });
            }
            return found;
        }

        private void forBoxes(double x0, double y0, double x1, double y1, IntConsumer consumer) {
            for (int r = row(Math.min(y0, y1)); r <= row(Math.max(y0, y1)); r++) {
                for (int c = column(Math.min(x0, x1)); c <= column(Math.max(x0, x1)); c++) {
                    consumer.accept(r * columns + c);
                }
            }
        }

        private double centreX(int box) {
            return perMetreX > 0 ? west + (box % columns + 0.5) / perMetreX : west;
        }

        private double centreY(int box) {
            return perMetreY > 0 ? south + (box / columns + 0.5) / perMetreY : south;
        }

        private int column(double x) {
            return (int) Math.max(0, Math.min(columns - 1.0, Math.floor((x - west) * perMetreX)));
        }

        private int row(double y) {
            return (int) Math.max(0, Math.min(rows - 1.0, Math.floor((y - south) * perMetreY)));
        }

        int boxAt(double x, double y) {
            double c = (x - west) * perMetreX;
            double r = (y - south) * perMetreY;
            return c < 0 || r < 0 || c > columns || r > rows ? -1 : row(y) * columns + column(x);
        }

        int start(int box) {
            return start[box];
        }

        int area(int k) {
            return entry[k] < 0 ? ~entry[k] : entry[k];
        }

        /** Whether the area fills the box. */
        boolean isFull(int k) {
            return entry[k] < 0;
        }
    }

    /** Boxes and what is to be entered in them. */
    private static final class Entries {
        private int[] box = new int[1024];
        private int[] entry = new int[1024];
        private int size;

        void add(int where, int what) {
            if (size == box.length) {
                box = Arrays.copyOf(box, 2 * size);
                entry = Arrays.copyOf(entry, 2 * size);
            }
            box[size] = where;
            entry[size++] = what;
        }
    }
}
