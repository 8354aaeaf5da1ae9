/** Kernel density on rasters. */
@NullMarked
package org.jingtu.analysis.density;

import org.jspecify.annotations.NullMarked;
