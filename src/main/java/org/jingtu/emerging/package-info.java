/** Where hot spots come and go: runs over a space-time cube. */
@NullMarked
package org.jingtu.emerging;

import org.jspecify.annotations.NullMarked;
