/** Change in time: cubes of cells and steps, trends, emerging hot spots, near repeats. */
@NullMarked
package org.jingtu.analysis.spacetime;

import org.jspecify.annotations.NullMarked;
