package org.jingtu.coverage;

import org.jingtu.cleaning.GradeRule;
import org.jspecify.annotations.Nullable;

/**
 * Roads of one grade against the dated rules.
 *
 * @param roadM metres of road
 * @param requiredPasses over the window
 * @param compliance metres × passes done ÷ metres × passes required, no stretch above its requirement; what is unknown
 *     left out; null when nothing is required
 * @param complianceLeast if nothing was done where it is unknown
 * @param complianceMost if everything was done where it is unknown
 * @param hoursPerDay in which somebody cleaned a road, mean by length; null when roads were not matched
 * @param sweepRule null: no rule, the grade's own number counts
 * @param hoursRule null: no rule
 */
record GradeFigures(
        String grade,
        double roadM,
        double requiredPasses,
        @Nullable Double compliance,
        @Nullable Double complianceLeast,
        @Nullable Double complianceMost,
        @Nullable Double hoursPerDay,
        @Nullable GradeRule sweepRule,
        @Nullable GradeRule hoursRule) {}
