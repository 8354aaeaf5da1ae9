/** Where to put toilets, bins and transfer stations: location problems solved with a proven bound. */
@NullMarked
package org.jingtu.analysis.siting;

import org.jspecify.annotations.NullMarked;
