/** Coverage runs on the county's data. */
@NullMarked
package org.jingtu.coverage;

import org.jspecify.annotations.NullMarked;
