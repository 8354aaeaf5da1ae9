/** Points on streets: distances and densities along a linear network. */
@NullMarked
package org.jingtu.analysis.network;

import org.jspecify.annotations.NullMarked;
