/** The citizens' door: Open311 GeoReport v2, off unless configured; what comes in waits until somebody looked at it. */
@NullMarked
package org.jingtu.citizen;

import org.jspecify.annotations.NullMarked;
