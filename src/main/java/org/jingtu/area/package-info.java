/** Area polygons: districts, communities, urban villages, alleys, markets. */
@NullMarked
package org.jingtu.area;

import org.jspecify.annotations.NullMarked;
