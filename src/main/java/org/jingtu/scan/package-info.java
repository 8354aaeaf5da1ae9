/** Circles in which more is found than patrols explain: runs of the circular scan. */
@NullMarked
package org.jingtu.scan;

import org.jspecify.annotations.NullMarked;
