package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.coverage.TrackCounts;
import org.jspecify.annotations.Nullable;

/**
 * Key figures of a coverage run.
 *
 * @param zones how many zones
 * @param areaM2 of all zones, or of all areas where there are no zones
 * @param coveredM2 inside corridors
 * @param coverage swept share of the planned roads; of all roads where none is planned; of the area where there is no
 *     road; nothing counts as swept where it is unknown
 * @param coverageMost the same if everything was swept where it is unknown
 * @param compliance metres × passes done ÷ metres × passes that the rules ask for, where it is known; null when nothing is
 *     asked for
 * @param complianceLeast if nothing was done where it is unknown
 * @param complianceMost if everything was done where it is unknown
 * @param roadM metres of road, each counted once
 * @param confidence share of the planned metres on which map matching and corridors agree, unknown ones as doubtful; null
 *     when roads were not matched
 * @param oneSidedM metres of wide roads driven in one direction only; null when roads were not matched
 * @param gaps places in areas that nobody cleaned
 * @param grades roads by grade against the dated rules
 */
record CoverageResult(
        int zones,
        int areas,
        double areaM2,
        double coveredM2,
        double coverage,
        double coverageMost,
        @Nullable Double compliance,
        @Nullable Double complianceLeast,
        @Nullable Double complianceMost,
        double roadM,
        double sweptM,
        double missedM,
        double unknownM,
        @Nullable Double confidence,
        @Nullable Double oneSidedM,
        int gaps,
        List<GradeFigures> grades,
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
