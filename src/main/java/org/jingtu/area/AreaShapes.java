package org.jingtu.area;

import java.util.List;
import org.jingtu.analysis.PlanarPolygons;

/**
 * Areas as an analysis wants them: columns of equal length, in the order of their ids.
 *
 * @param polygons metres, in the county's plane
 */
public record AreaShapes(List<Long> ids, List<String> kinds, List<String> names, PlanarPolygons polygons) {
    public int size() {
        return ids.size();
    }
}
