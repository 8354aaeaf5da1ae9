package org.jingtu.geo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the figures of {@link DatumEvidence} speak clearly against the stated coordinate system, in words. */
final class DatumVerdict {
    private static final double MOST = 0.9;
    private static final double HALF = 0.5;
    private static final double CLEAR_Z = 3.3;
    private static final double CLEAR_RATIO = 0.7;

    private DatumVerdict() {}

    static DatumRanking of(List<DatumCandidate> ranked, @Nullable DatumCandidate stated) {
        DatumCandidate best = ranked.isEmpty() ? null : ranked.get(0);
        if (best == null || best.insideShare() == 0 || best.insideShare() < MOST && !best.stated()) {
            return new DatumRanking(
                    ranked,
                    null,
                    "No known coordinate system puts these coordinates near the county.",
                    "按任何已知坐标系解释,这些坐标都不在本县附近。");
        }
        if (best.stated()) {
            return kept(ranked, best);
        }
        if (stated == null || stated.insideShare() < HALF) {
            return byPlace(ranked, best);
        }
        return isClear(best, stated) ? byRoads(ranked, best, stated) : kept(ranked, stated);
    }

    /** Sign test: the share of places that come nearer to a road, in standard deviations from one half. */
    private static boolean isClear(DatumCandidate best, DatumCandidate stated) {
        Double closer = best.closerShare();
        Double here = best.medianRoadMetres();
        Double there = stated.medianRoadMetres();
        return closer != null
                && here != null
                && (closer - HALF) * 2 * Math.sqrt(best.points()) >= CLEAR_Z
                && (there == null || here <= CLEAR_RATIO * there);
    }

    private static DatumRanking kept(List<DatumCandidate> ranked, DatumCandidate stated) {
        Double metres = stated.medianRoadMetres();
        String roads = metres == null ? "" : String.format(Locale.ROOT, "; median distance to roads %.0f m", metres);
        String roadsZh = metres == null ? "" : String.format(Locale.ROOT, ",到道路距离中位数 %.0f 米", metres);
        return new DatumRanking(
                ranked,
                null,
                "Nothing speaks clearly against " + stated.crs() + roads + ".",
                "没有明显证据否定 " + stated.crs() + roadsZh + "。");
    }

    private static DatumRanking byPlace(List<DatumCandidate> ranked, DatumCandidate best) {
        DatumCandidate second = ranked.stream()
                .filter(c -> !c.crs().equals(best.crs()) && c.insideShare() >= MOST)
                .findFirst()
                .orElse(null);
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * best.insideShare());
        if (second != null && !isNearer(best, second)) {
            return new DatumRanking(
                    ranked,
                    null,
                    "Both " + best.crs() + " and " + second.crs() + " are possible; see the map.",
                    best.crs() + " 与 " + second.crs() + " 均有可能,请在地图上比对。");
        }
        return new DatumRanking(
                ranked,
                best.crs(),
                share + " of the places fall near the county when read as " + best.crs() + how(best) + ".",
                "按 " + best.crs() + " 解释时 " + share + " 的点落在本县附近" + howZh(best) + "。");
    }

    private static boolean isNearer(DatumCandidate best, DatumCandidate second) {
        Double here = best.medianRoadMetres();
        Double there = second.medianRoadMetres();
        return here != null && there != null && here <= CLEAR_RATIO * there;
    }

    private static String how(DatumCandidate best) {
        return (best.axesSwapped() ? ", axes swapped" : "")
                + (best.eastingOffset() < 0 ? ", zone number in front of the easting" : "");
    }

    private static String howZh(DatumCandidate best) {
        return (best.axesSwapped() ? ",两轴互换" : "") + (best.eastingOffset() < 0 ? ",横坐标带有带号" : "");
    }

    private static DatumRanking byRoads(List<DatumCandidate> ranked, DatumCandidate best, DatumCandidate stated) {
        double share = 100 * (best.closerShare() == null ? 0 : best.closerShare());
        String here = metres(best.medianRoadMetres());
        String there = metres(stated.medianRoadMetres());
        return new DatumRanking(
                ranked,
                best.crs(),
                String.format(
                        Locale.ROOT,
                        "Read as %s, %.0f %% of the places lie nearer to a road than as %s; median distance %s instead of %s.",
                        best.crs(),
                        share,
                        stated.crs(),
                        here,
                        there),
                String.format(
                        Locale.ROOT,
                        "按 %s 解释,%.0f%% 的点比按 %s 解释更靠近道路;距离中位数 %s(原为 %s)。",
                        best.crs(),
                        share,
                        stated.crs(),
                        here,
                        there));
    }

    private static String metres(@Nullable Double metres) {
        return metres == null ? "> 1 km" : String.format(Locale.ROOT, "%.0f m", metres);
    }
}
