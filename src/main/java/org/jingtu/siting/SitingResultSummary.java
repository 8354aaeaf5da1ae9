package org.jingtu.siting;

import java.util.Map;
import org.jingtu.analysis.siting.Allocation;

/**
 * Key figures of a run of siting.
 *
 * @param objective what was reached: issues, issues times metres, metres or sites
 * @param bound what no choice of the candidates betters
 * @param gap their difference as a share
 * @param optimal whether it is proven that no choice is better
 * @param candidates how many places could be chosen
 * @param issues to be served
 * @param unreachable issues that no street leads to
 * @param uncoverable issues that no candidate serves within the radius
 * @param before how far issues are from what exists
 * @param after the same with the chosen sites
 * @param classes places by role
 */
record SitingResultSummary(
        double objective,
        double bound,
        double gap,
        boolean optimal,
        int candidates,
        long issues,
        long unreachable,
        long uncoverable,
        Allocation.Reach before,
        Allocation.Reach after,
        Map<String, Integer> classes) {}
