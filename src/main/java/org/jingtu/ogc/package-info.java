/** OGC API engine; features plug collections into it. */
@NullMarked
package org.jingtu.ogc;

import org.jspecify.annotations.NullMarked;
