/** Vector and raster tile engine; features plug layers into it. */
@NullMarked
package org.jingtu.tile;

import org.jspecify.annotations.NullMarked;
