/** Hotspot runs on the county's data. */
@NullMarked
package org.jingtu.hotspot;

import org.jspecify.annotations.NullMarked;
