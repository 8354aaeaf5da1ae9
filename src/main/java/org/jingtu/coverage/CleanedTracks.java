package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.TrackCounts;
import org.jingtu.analysis.coverage.WorkSegments;

/**
 * What is left of a window's positions.
 *
 * @param work pieces along which vehicles worked
 * @param gaps pieces along which nothing is known
 * @param tracks of the vehicles that clean, for matching
 * @param vehicles that sent positions
 * @param hash of all positions
 */
record CleanedTracks(
        WorkSegments work, WorkSegments gaps, List<CleanTrack> tracks, TrackCounts counts, int vehicles, String hash) {}
