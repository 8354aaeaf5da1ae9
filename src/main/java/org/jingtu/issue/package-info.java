/** Issue points: catalogue, import, queries, tiles. */
@NullMarked
package org.jingtu.issue;

import org.jspecify.annotations.NullMarked;
