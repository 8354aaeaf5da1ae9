package org.jingtu.coverage;

import org.locationtech.jts.geom.Polygon;

/** A piece of an area that nobody cleaned. @param target number of the area among the targets @param polygon metres */
record AreaGap(int target, int rank, Polygon polygon) {}
