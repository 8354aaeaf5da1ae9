/** Corridors of tracks, passes, and what they cover. */
@NullMarked
package org.jingtu.analysis.coverage;

import org.jspecify.annotations.NullMarked;
