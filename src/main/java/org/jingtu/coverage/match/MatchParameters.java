package org.jingtu.coverage.match;

import java.time.Instant;
import org.jingtu.coverage.CoverageWindow;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a run of map matching is asked for.
 *
 * @param vehicle its code
 * @param to not included
 */
record MatchParameters(String vehicle, Instant from, Instant to) {
    static final RunInput VEHICLE =
            RunInput.text("vehicle").titled("车辆编号", "Code of the vehicle").needed();
    static final RunDescription DESCRIPTION = RunDescription.titled("轨迹匹配", "Map matching")
            .described("一辆车依次驶过哪些道路;人员轨迹不匹配。", "Which roads a vehicle took, in their order; not what persons carry.")
            .taking(VEHICLE, CoverageWindow.FROM, CoverageWindow.TO);
}
