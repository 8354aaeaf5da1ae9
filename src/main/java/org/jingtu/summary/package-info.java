/** Summaries for leaders. */
@NullMarked
package org.jingtu.summary;

import org.jspecify.annotations.NullMarked;
