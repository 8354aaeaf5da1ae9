/** Spatial statistics on plain arrays in metres. Pure: JDK and JSpecify only. */
@NullMarked
package org.jingtu.analysis;

import org.jspecify.annotations.NullMarked;
