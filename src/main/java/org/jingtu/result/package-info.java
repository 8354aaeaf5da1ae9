/** Places that runs tell something about: stored with their run, handed out as GeoJSON, drawn as tiles. */
@NullMarked
package org.jingtu.result;

import org.jspecify.annotations.NullMarked;
