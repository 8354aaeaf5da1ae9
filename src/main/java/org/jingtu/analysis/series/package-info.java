/** Counts that follow each other in time, and what to expect of the next. */
@NullMarked
package org.jingtu.analysis.series;

import org.jspecify.annotations.NullMarked;
