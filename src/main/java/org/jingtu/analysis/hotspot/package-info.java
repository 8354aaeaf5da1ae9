/** Getis-Ord statistics, multiple-testing corrections and hotspot classes. */
@NullMarked
package org.jingtu.analysis.hotspot;

import org.jspecify.annotations.NullMarked;
