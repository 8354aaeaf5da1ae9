package org.jingtu.analysis.coverage;

/**
 * What became of raw positions.
 *
 * @param fixes that came in
 * @param duplicates of the same vehicle and time, dropped
 * @param impossible jumps, dropped
 * @param notWorkingSteps between two fixes without cleaning
 * @param gaps of the positions
 * @param notWorkingMetres driven without cleaning
 */
public record TrackCounts(
        long fixes, long duplicates, long impossible, long notWorkingSteps, long gaps, double notWorkingMetres) {}
