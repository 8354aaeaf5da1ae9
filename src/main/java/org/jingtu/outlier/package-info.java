/** Places that stand out from their neighbours, or together with them: runs of local Moran's I. */
@NullMarked
package org.jingtu.outlier;

import org.jspecify.annotations.NullMarked;
