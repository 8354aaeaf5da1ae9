/** Files in and out: decoders with line numbers, encoders. */
@NullMarked
package org.jingtu.exchange;

import org.jspecify.annotations.NullMarked;
