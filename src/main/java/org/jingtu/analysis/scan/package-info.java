/** Scan statistics: the circle, or the circle and the stretch of time, that holds more cases than chance would put there. */
@NullMarked
package org.jingtu.analysis.scan;

import org.jspecify.annotations.NullMarked;
