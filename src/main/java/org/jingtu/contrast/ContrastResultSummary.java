package org.jingtu.contrast;

import java.util.Map;

/**
 * Key figures of a contrast.
 *
 * @param states cells or zones of each state, by the state's code
 * @param hotspotWindow days that the hotspot run looked at
 * @param coverageWindow days that the coverage run looked at
 */
record ContrastResultSummary(int units, Map<String, Long> states, String hotspotWindow, String coverageWindow) {}
