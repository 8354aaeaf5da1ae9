/** Issues that lie close together: runs of density-based clustering. */
@NullMarked
package org.jingtu.cluster;

import org.jspecify.annotations.NullMarked;
