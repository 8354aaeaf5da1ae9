/** Point patterns: points in polygons, nearest neighbours. */
@NullMarked
package org.jingtu.analysis.pattern;

import org.jspecify.annotations.NullMarked;
