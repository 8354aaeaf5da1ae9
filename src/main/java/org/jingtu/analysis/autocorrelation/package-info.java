/** Spatial autocorrelation, global and local. */
@NullMarked
package org.jingtu.analysis.autocorrelation;

import org.jspecify.annotations.NullMarked;
