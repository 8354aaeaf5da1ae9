/** Issues and patrols on the cells of the study area: what analyses of cells share. */
@NullMarked
package org.jingtu.lattice;

import org.jspecify.annotations.NullMarked;
