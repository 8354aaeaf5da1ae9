/** OGC API Features: collections that other rooms declare, read page by page, filtered, in several coordinate systems. */
@NullMarked
package org.jingtu.ogc.feature;

import org.jspecify.annotations.NullMarked;
