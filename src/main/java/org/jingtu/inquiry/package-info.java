/** What is known about an area that somebody draws on the map. */
@NullMarked
package org.jingtu.inquiry;

import org.jspecify.annotations.NullMarked;
