/** What a measure changed, against places where nothing was done. */
@NullMarked
package org.jingtu.analysis.effect;

import org.jspecify.annotations.NullMarked;
