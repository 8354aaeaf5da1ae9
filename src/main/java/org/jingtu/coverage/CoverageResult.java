package org.jingtu.coverage;

import org.jingtu.analysis.coverage.TrackCounts;

/**
 * Key figures of a coverage run.
 *
 * @param zones how many zones
 * @param areaM2 of all zones, or of all areas where there are no zones
 * @param coveredM2 inside corridors
 * @param coverage swept share of the planned roads; of all roads where none is planned; of the area where there is no
 *     road
 * @param roadM metres of road, each counted once
 */
record CoverageResult(
        int zones,
        int areas,
        double areaM2,
        double coveredM2,
        double coverage,
        double roadM,
        double sweptM,
        double missedM,
        double unknownM,
        int vehicles,
        double workedKm,
        FixCounts fixes) {
    /** What became of the positions; {@code notWorking} counts steps between two positions. */
    record FixCounts(long total, long duplicates, long impossible, long notWorking, long gaps, double notWorkingKm) {
        static FixCounts of(TrackCounts counts) {
            return new FixCounts(
                    counts.fixes(),
                    counts.duplicates(),
                    counts.impossible(),
                    counts.notWorkingSteps(),
                    counts.gaps(),
                    Math.rint(counts.notWorkingMetres() / 10) / 100);
        }
    }
}
