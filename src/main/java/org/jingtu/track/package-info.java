/** Positions of vehicles and patrols; daily patrol effort. */
@NullMarked
package org.jingtu.track;

import org.jspecify.annotations.NullMarked;
