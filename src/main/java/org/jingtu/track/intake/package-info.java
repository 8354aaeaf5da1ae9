/** Positions as devices send them: who may send, what a position must be, and that an answer means it is durable. */
@NullMarked
package org.jingtu.track.intake;

import org.jspecify.annotations.NullMarked;
