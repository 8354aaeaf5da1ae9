package org.jingtu.lattice;

import java.util.List;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssuePoints;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunInput;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.road.RoadShapeService;
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Service;

/** Reads what analyses of cells need, in the transaction that asks. */
@Service
public class LatticeService {
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final AreaShapeService areas;
    private final RoadShapeService roads;

    LatticeService(
            IssuePointService issues, PatrolEffortService efforts, AreaShapeService areas, RoadShapeService roads) {
        this.issues = issues;
        this.efforts = efforts;
        this.areas = areas;
        this.roads = roads;
    }

    /** The indicator as asked; by itself per kilometre patrolled, unless nobody's patrols are known. */
    public String indicator(RunParameters given, IssueSelection selection) {
        RunInput input = LatticeInputs.INDICATOR;
        boolean chosen = given.text(input) != null;
        String indicator = given.choice(input);
        return chosen || efforts.isKnown(selection.from(), selection.to()) ? indicator : LatticeInputs.RAW;
    }

    /** @param perEffort only what patrols found, for others are not found by kilometres */
    public LatticeInput read(IssueSelection selection, boolean perEffort, MetricCrs plane) {
        IssuePoints points = perEffort ? issues.listFoundByPatrols(selection, plane) : issues.list(selection, plane);
        return new LatticeInput(
                selection.from(),
                selection.to(),
                points.points(),
                points.selected(),
                efforts.sum(selection.from(), selection.to()),
                roads.list(plane).lines(),
                areas.list(List.of(), plane).polygons());
    }

    /** Changes whenever something of it changes. */
    public String dataVersion(IssueSelection selection, boolean perEffort) {
        return String.join(
                " ",
                issues.dataVersion(selection),
                perEffort ? efforts.dataVersion(selection.from(), selection.to()) : "",
                areas.dataVersion(),
                roads.dataVersion());
    }
}
