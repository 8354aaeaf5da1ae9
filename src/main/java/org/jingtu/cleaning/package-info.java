/** Zones, crews, vehicles, shifts and what was planned. */
@NullMarked
package org.jingtu.cleaning;

import org.jspecify.annotations.NullMarked;
