/** Toilets, bins, transfer stations, market stalls. */
@NullMarked
package org.jingtu.facility;

import org.jspecify.annotations.NullMarked;
