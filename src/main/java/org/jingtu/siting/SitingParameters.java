package org.jingtu.siting;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a run of siting is asked for.
 *
 * @param problem {@code max-cover}, {@code p-median}, {@code p-centre} or {@code set-cover}
 * @param sites how many; set covering finds the number itself
 * @param radiusMetres within which an issue is served
 * @param distance {@code network} or {@code straight}
 * @param spacingMetres between candidates on streets
 * @param existing kinds of facilities that stay and serve on
 * @param movable kinds whose places are candidates, too
 */
record SitingParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String problem,
        int sites,
        double radiusMetres,
        String distance,
        double spacingMetres,
        List<String> existing,
        List<String> movable) {
    static final RunInput PROBLEM = RunInput.choice("problem", "max-cover", "p-median", "p-centre", "set-cover")
            .titled(
                    "目标:半径内服务最多、路程总和最小、最远者最近、用最少点位全部服务",
                    "Most served within the radius, least metres in all, least metres of the farthest, or fewest sites"
                            + " that serve all");
    static final RunInput SITES = RunInput.number("sites", 5, 1, 500)
            .titled("选几处;set-cover 自行得出", "How many sites; set-cover finds it itself");
    static final RunInput RADIUS = RunInput.metres("radiusMetres", 500, 10, 50_000)
            .titled("服务半径(米)", "Metres within which an issue is served");
    static final RunInput DISTANCE =
            RunInput.choice("distance", "network", "straight").titled("沿路或直线", "Along streets or straight");
    static final RunInput SPACING = RunInput.metres("spacingMetres", 400, 50, 10_000)
            .titled("沿路候选点间距(米)", "Metres between candidates along streets");
    static final RunInput EXISTING =
            RunInput.words("existing").titled("保留的现有设施类型编码,默认不计", "Kinds of facilities that stay; none by default");
    static final RunInput MOVABLE =
            RunInput.words("movable").titled("其位置也作候选的设施类型编码", "Kinds of facilities whose places are candidates, too");
    static final RunDescription DESCRIPTION = RunDescription.titled("设施选址", "Where to put facilities")
            .described(
                    "沿路候选点中选出若干处,使问题多发处都离设施近;给出与最优的差距。",
                    "Chooses among places along streets so that issues have a facility near, and proves how good the choice"
                            + " is.")
            .taking(IssueSelection.inputs())
            .taking(PROBLEM, SITES, RADIUS, DISTANCE, SPACING, EXISTING, MOVABLE);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    SitingParameters with(int found) {
        return new SitingParameters(
                from,
                to,
                categories,
                sources,
                problem,
                found,
                radiusMetres,
                distance,
                spacingMetres,
                existing,
                movable);
    }

    boolean isAlongStreets() {
        return distance.equals("network");
    }
}
