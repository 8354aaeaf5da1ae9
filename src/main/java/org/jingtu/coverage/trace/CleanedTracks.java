package org.jingtu.coverage.trace;

import org.jingtu.analysis.coverage.TrackCounts;
import org.jingtu.analysis.coverage.WorkSegments;

/**
 * What is left of a window's positions.
 *
 * @param work pieces along which vehicles worked
 * @param gaps pieces along which nothing is known
 * @param vehicles that sent positions
 * @param hash of all positions
 */
public record CleanedTracks(WorkSegments work, WorkSegments gaps, TrackCounts counts, int vehicles, String hash) {}
