/** What a measure in an area changed: runs against matched controls. */
@NullMarked
package org.jingtu.effect;

import org.jspecify.annotations.NullMarked;
