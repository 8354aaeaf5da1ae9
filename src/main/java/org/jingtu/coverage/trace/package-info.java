/** Cleaned tracks of vehicles, and what may be asked of them after the fact: a vehicle's day, and who passed a place. */
@NullMarked
package org.jingtu.coverage.trace;

import org.jspecify.annotations.NullMarked;
