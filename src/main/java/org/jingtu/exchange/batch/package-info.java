/** Imports as batches: staged by COPY, checked, stored at once, reported row by row, undone as a whole. */
@NullMarked
package org.jingtu.exchange.batch;

import org.jspecify.annotations.NullMarked;
