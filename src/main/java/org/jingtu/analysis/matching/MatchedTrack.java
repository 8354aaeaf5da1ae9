package org.jingtu.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.coverage.CleanTrack;

/**
 * The way of one vehicle on the roads.
 *
 * @param legs in order of time, between each two positions
 * @param unmatched stretches without a road
 * @param possible roads that the vehicle may have taken in gaps that more than one bridges
 */
public record MatchedTrack(List<MatchedLeg> legs, List<UnmatchedStretch> unmatched, List<PossibleRoad> possible) {
    /** Metres on roads. */
    public double lengthMetres() {
        return legs.stream().mapToDouble(MatchedLeg::lengthMetres).sum();
    }

    /** The arcs in the order in which they were driven. */
    public List<MatchedArc> arcs() {
        List<MatchedArc> arcs = new ArrayList<>();
        MatchedArc last = null;
        for (MatchedLeg leg : legs) {
            boolean bridged = leg.step() == CleanTrack.Step.GAP;
            boolean same = last != null
                    && last.arc() == leg.arc()
                    && last.piece() == leg.piece()
                    && last.exitMetres() == leg.fromMetres();
            if (last != null && same) {
                last = new MatchedArc(
                        last.arc(),
                        last.entryMetres(),
                        leg.toMetres(),
                        last.entrySecond(),
                        leg.toSecond(),
                        last.piece(),
                        last.bridged() || bridged);
                arcs.set(arcs.size() - 1, last);
            } else {
                last = new MatchedArc(
                        leg.arc(),
                        leg.fromMetres(),
                        leg.toMetres(),
                        leg.fromSecond(),
                        leg.toSecond(),
                        leg.piece(),
                        bridged);
                arcs.add(last);
            }
        }
        return arcs;
    }
}
