/** Jingtu: sanitation hotspots and cleaning coverage of a county. */
@NullMarked
package org.jingtu;

import org.jspecify.annotations.NullMarked;
