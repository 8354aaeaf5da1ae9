package org.jingtu.analysis.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;

/**
 * Density-based clusters: DBSCAN of Ester, Kriegel, Sander &amp; Xu (1996).
 *
 * <p>A point with at least {@code minPoints} points within {@code epsMetres} (itself counted, the distance included) is
 * core; core points within reach of each other share a cluster; any other point within reach of a core point is border
 * and joins the cluster of the nearest one (equally near: the one of lower x, then lower y); the rest is noise. So the
 * partition depends neither on the order of the points nor on threads; clusters are numbered by their first core point.
 *
 * <p>Cells whose points are all within reach of each other replace the search for neighbours (Gunawan 2013): a cell of
 * {@code minPoints} is core as a whole, and two cells need one close pair. About O(n · minPoints); at most 180 bytes a
 * point. Many points at one place cost nothing extra, nor does a large extent.
 *
 * <p>Example: with eps 1 and 3 points, (0, 0), (1, 0), (2, 0), (9, 9) give the cluster 1 of the first three, of which
 * (1, 0) is core, and noise.
 */
public final class Dbscan {
    private static final int CELLS_A_PART = 2048;

    private static final long MANY_PAIRS = 100_000;
    private static final int[] NEAREST_ROWS_FIRST = {2, 1, 3, 0, 4};

    private final CellIndex index;
    private final int minPoints;
    private final int threads;
    private final boolean[] core;
    private final int[] cores;
    /** Core points in all cells before each. */
    private final int[] coresBefore;

    private final DisjointSets sets;
    private final int[] group;
    private final byte[] kind;

    private Dbscan(PlanarPoints points, double epsMetres, int minPoints, int threads) {
        this.index = new CellIndex(points, epsMetres);
        this.minPoints = minPoints;
        this.threads = threads;
        this.core = new boolean[points.size()];
        this.cores = new int[index.cells()];
        this.coresBefore = new int[index.cells() + 1];
        this.sets = new DisjointSets(index.cells());
        this.group = new int[points.size()];
        this.kind = new byte[points.size()];
    }

    /**
     * @param epsMetres above 0
     * @param minPoints at least 1; with 1 every point is core
     */
    public static Clustering of(PlanarPoints points, double epsMetres, int minPoints, int threads, Progress progress) {
        if (!(epsMetres > 0) || Double.isInfinite(epsMetres) || minPoints < 1) {
            throw new IllegalArgumentException("eps " + epsMetres + ", at least " + minPoints + " points");
        }
        progress.report(0);
        Dbscan run = new Dbscan(points, epsMetres, minPoints, threads);
        run.eachCell(progress.between(0.3, 0.6), run::findCores);
        for (int cell = 0; cell < run.cores.length; cell++) {
            run.coresBefore[cell + 1] = run.coresBefore[cell] + run.cores[cell];
        }
        run.eachCell(progress.between(0.6, 0.9), run::joinNeighbours);
        run.eachCell(progress.between(0.9, 1), run::label);
        return Clustering.numbered(run.group, run.index.cells(), run.kind);
    }

    private interface CellStep {
        void of(int cell, CellIndex.Near near);
    }

    private void eachCell(Progress progress, CellStep step) {
        int cells = index.cells();
        Parallel.run((cells + CELLS_A_PART - 1) / CELLS_A_PART, threads, progress, part -> {
            CellIndex.Near near = index.new Near();
            int end = Math.min(cells, (part + 1) * CELLS_A_PART);
            for (int cell = part * CELLS_A_PART; cell < end; cell++) {
                step.of(cell, near);
            }
        });
    }

    private void findCores(int cell, CellIndex.Near near) {
        int size = index.size(cell);
        if (size >= minPoints) {
            cores[cell] = size;
            Arrays.fill(core, index.first(cell), index.end(cell), true);
            return;
        }
        near.of(cell);
        long reachable = 0;
        for (int r = 0; r < CellIndex.Near.ROWS; r++) {
            reachable += index.first(near.to(r)) - index.first(near.from(r));
        }
        if (reachable < minPoints) {
            return;
        }
        for (int p = index.first(cell); p < index.end(cell); p++) {
            if (hasEnough(p, near)) {
                core[p] = true;
                cores[cell]++;
            }
        }
    }

    private boolean hasEnough(int position, CellIndex.Near near) {
        int found = 0;
        for (int r : NEAREST_ROWS_FIRST) {
            found += index.within(position, index.first(near.from(r)), index.first(near.to(r)));
            if (found >= minPoints) {
                return true;
            }
        }
        return false;
    }

    private void joinNeighbours(int cell, CellIndex.Near near) {
        if (cores[cell] == 0) {
            return;
        }
        near.of(cell);
        for (int r = CellIndex.Near.REACH; r < CellIndex.Near.ROWS; r++) {
            for (int other = Math.max(cell + 1, near.from(r)); other < near.to(r); other++) {
                if (cores[other] > 0
                        && sets.find(cell) != sets.find(other)
                        && !index.apart(cell, other)
                        && (index.mostSquaredBetween(cell, other) <= index.reachSquared || coresMeet(cell, other))) {
                    sets.join(cell, other);
                }
            }
        }
    }

    private boolean coresMeet(int cell, int other) {
        if ((long) cores[cell] * cores[other] > MANY_PAIRS) {
            return new ClosePair(index.x, index.y, index.reachSquared).exists(coresOf(cell), coresOf(other));
        }
        for (int p = index.first(cell); p < index.end(cell); p++) {
            if (core[p] && index.leastSquared(p, other) <= index.reachSquared) {
                for (int q = index.first(other); q < index.end(other); q++) {
                    if (core[q] && index.squaredDistance(p, q) <= index.reachSquared) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] coresOf(int cell) {
        return IntStream.range(index.first(cell), index.end(cell))
                .filter(p -> core[p])
                .toArray();
    }

    private void label(int cell, CellIndex.Near near) {
        if (cores[cell] < index.size(cell)) {
            near.of(cell);
        }
        for (int p = index.first(cell); p < index.end(cell); p++) {
            int point = index.point(p);
            if (core[p]) {
                group[point] = sets.find(cell);
                kind[point] = Clustering.CORE;
            } else {
                int owner = nearestCore(p, near);
                group[point] = owner < 0 ? -1 : sets.find(index.cellOf(owner));
                kind[point] = owner < 0 ? Clustering.NOISE : Clustering.BORDER;
            }
        }
    }

    /** Position of the nearest core point within reach, or −1. */
    private int nearestCore(int position, CellIndex.Near near) {
        int nearest = -1;
        double least = index.reachSquared;
        for (int r = 0; r < CellIndex.Near.ROWS; r++) {
            if (coresBefore[near.from(r)] == coresBefore[near.to(r)]) {
                continue;
            }
            int end = index.first(near.to(r));
            for (int q = index.first(near.from(r)); q < end; q++) {
                double squared = index.squaredDistance(position, q);
                if (squared <= least && core[q] && (squared < least || nearest < 0 || before(q, nearest))) {
                    least = squared;
                    nearest = q;
                }
            }
        }
        return nearest;
    }

    private boolean before(int q, int other) {
        return index.x[q] < index.x[other] || (index.x[q] == index.x[other] && index.y[q] < index.y[other]);
    }
}
