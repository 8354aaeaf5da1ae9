package org.jingtu.road;

/**
 * What is known about a road beside its line.
 *
 * @param widthMetres of the carriageway, from the road or its grade
 * @param plannedPassesPerDay of the grade
 */
public record RoadShape(
        long id, String name, String grade, double widthMetres, boolean oneWay, double plannedPassesPerDay) {}
