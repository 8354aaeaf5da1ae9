/** Which roads a vehicle took: runs of map matching. */
@NullMarked
package org.jingtu.coverage.match;

import org.jspecify.annotations.NullMarked;
