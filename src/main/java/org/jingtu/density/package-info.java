/** Density runs on the county's data. */
@NullMarked
package org.jingtu.density;

import org.jspecify.annotations.NullMarked;
