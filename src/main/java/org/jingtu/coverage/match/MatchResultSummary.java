package org.jingtu.coverage.match;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.UnmatchedStretch;

/**
 * Key figures of a run of map matching.
 *
 * @param arcs parts of roads, in the order in which they were driven
 * @param pieces unbroken ways
 * @param matchedMetres on roads
 * @param bridgedMetres of these where positions are missing
 * @param unmatchedMetres by reason, straight between positions
 */
record MatchResultSummary(
        int arcs, long pieces, double matchedMetres, double bridgedMetres, Map<String, Double> unmatchedMetres) {

    static MatchResultSummary of(MatchedTrack track) {
        Map<UnmatchedStretch.Reason, Double> unmatched = new EnumMap<>(UnmatchedStretch.Reason.class);
        track.unmatched().forEach(stretch -> unmatched.merge(stretch.reason(), stretch.metres(), Double::sum));
        Map<String, Double> byName = new TreeMap<>();
        unmatched.forEach((reason, metres) -> byName.put(reason.name().toLowerCase(Locale.ROOT), metres));
        return new MatchResultSummary(
                track.arcs().size(),
                track.arcs().stream().mapToInt(arc -> arc.piece()).distinct().count(),
                track.lengthMetres(),
                track.legs().stream()
                        .filter(leg -> leg.step() == CleanTrack.Step.GAP)
                        .mapToDouble(leg -> leg.lengthMetres())
                        .sum(),
                byName);
    }
}
