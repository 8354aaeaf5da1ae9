/** How many issues lie in which area: runs of counts by area. */
@NullMarked
package org.jingtu.zonal;

import org.jspecify.annotations.NullMarked;
