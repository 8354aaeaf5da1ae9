/** Hot against swept: where a hotspot is for want of cleaning, and where cleaning does not help. */
@NullMarked
package org.jingtu.contrast;

import org.jspecify.annotations.NullMarked;
