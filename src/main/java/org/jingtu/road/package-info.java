/** Roads and the background map drawn from our own data. */
@NullMarked
package org.jingtu.road;

import org.jspecify.annotations.NullMarked;
