package org.jingtu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streets as patrols walk them: lattice edges of 250 m with the alleys that leave them, all cut into steps of about
 * 25 m whose places are known beforehand.
 */
final class PatrolNetwork {
    private static final double LATTICE = 250;
    private static final double STEP = 25;
    private static final int COLUMNS = 25;

    /** An edge between two lattice nodes; {@code steps} run from the first node to the second. */
    record Edge(int from, int to, int firstStep, int stepCount, double weight, List<Alley> alleys) {}

    /** Steps from an alley's mouth to its end. */
    record Alley(int firstStep, int stepCount, double weight) {}

    private final CountyPlane plane;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, List<Edge>> edgesOfNode = new HashMap<>();
    private double[] x = new double[8192];
    private double[] y = new double[8192];
    private double[] kilometres = new double[8192];
    private Planted[] place = new Planted[8192];
    private DemoRoad[] road = new DemoRoad[8192];
    private int steps;

    PatrolNetwork(CountyPlane plane, List<DemoRoad> roads) {
        this.plane = plane;
        for (DemoRoad street : roads) {
            if (!street.isAlley()) {
                addStreet(street);
            }
        }
        for (DemoRoad alley : roads) {
            if (alley.isAlley()) {
                addAlley(alley);
            }
        }
    }

    int steps() {
        return steps;
    }

    double x(int step) {
        return x[step];
    }

    double y(int step) {
        return y[step];
    }

    double kilometres(int step) {
        return kilometres[step];
    }

    Planted place(int step) {
        return place[step];
    }

    DemoRoad road(int step) {
        return road[step];
    }

    List<Edge> edges() {
        return edges;
    }

    List<Edge> edgesOf(int node) {
        return edgesOfNode.getOrDefault(node, List.of());
    }

    private void addStreet(DemoRoad street) {
        double u = Math.max(0, street.path().u(0));
        double v = street.path().v(0);
        double endU = Math.min(CountyPlane.WIDTH, street.path().u(1));
        double endV = street.path().v(1);
        double du = endU > u ? LATTICE : 0;
        double dv = endV > v ? LATTICE : 0;
        for (; u < endU || v < endV; u += du, v += dv) {
            double weight = Planted.at(u + du / 2, v + dv / 2).patrolWeight();
            int first = addSteps(street, u, v, u + du, v + dv);
            Edge edge = new Edge(node(u, v), node(u + du, v + dv), first, steps - first, weight, new ArrayList<>());
            edges.add(edge);
            edgesOfNode.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge);
            edgesOfNode.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(edge);
        }
    }

    private void addAlley(DemoRoad alley) {
        Polyline path = alley.path();
        int first = steps;
        for (int i = 1; i < path.size(); i++) {
            addSteps(alley, path.u(i - 1), path.v(i - 1), path.u(i), path.v(i));
        }
        if (path.v(0) % LATTICE != 0) {
            return; // opens onto no patrolled street
        }
        double column = Math.floor(path.u(0) / LATTICE) * LATTICE;
        int from = node(column, path.v(0));
        int to = node(column + LATTICE, path.v(0));
        double weight = Planted.at(path.u(0), path.v(1)).patrolWeight();
        for (Edge edge : edgesOf(from)) {
            if (edge.to() == to) {
                edge.alleys().add(new Alley(first, steps - first, weight));
            }
        }
    }

    private static int node(double u, double v) {
        return (int) Math.rint(v / LATTICE) * COLUMNS + (int) Math.rint(u / LATTICE);
    }

    private int addSteps(DemoRoad of, double u0, double v0, double u1, double v1) {
        int first = steps;
        int n = Math.max(1, (int) Math.rint(Math.hypot(u1 - u0, v1 - v0) / STEP));
        for (int k = 0; k < n; k++) {
            double share = (k + 0.5) / n;
            double u = u0 + (u1 - u0) * share;
            double v = v0 + (v1 - v0) * share;
            grow();
            x[steps] = plane.x(u, v);
            y[steps] = plane.y(u, v);
            kilometres[steps] = Math.hypot(u1 - u0, v1 - v0) / n / 1000;
            place[steps] = Planted.at(u, v);
            road[steps++] = of;
        }
        return first;
    }

    private void grow() {
        if (steps == x.length) {
            x = Arrays.copyOf(x, steps * 2);
            y = Arrays.copyOf(y, steps * 2);
            kilometres = Arrays.copyOf(kilometres, steps * 2);
            place = Arrays.copyOf(place, steps * 2);
            road = Arrays.copyOf(road, steps * 2);
        }
    }
}
