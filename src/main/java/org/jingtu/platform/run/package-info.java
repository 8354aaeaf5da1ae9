/** Analyses as persistent jobs, and their immutable results. */
@NullMarked
package org.jingtu.platform.run;

import org.jspecify.annotations.NullMarked;
