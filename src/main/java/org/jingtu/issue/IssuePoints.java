package org.jingtu.issue;

import org.jingtu.analysis.PlanarPoints;

/**
 * Places of issues as an analysis wants them, in the order of their ids.
 *
 * @param points metres, in the county's plane
 * @param selected how many issues the selection has, of which {@code points} may be a part
 */
public record IssuePoints(PlanarPoints points, long selected) {}
