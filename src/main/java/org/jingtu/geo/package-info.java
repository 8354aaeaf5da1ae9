/** Coordinates: datums, projections, JTS adapters. The only room that knows GeoTools. */
@NullMarked
package org.jingtu.geo;

import org.jspecify.annotations.NullMarked;
