/** How cases go: report, filing, dispatch, handling, feedback, verification, closing, and back again. */
@NullMarked
package org.jingtu.issue.casework;

import org.jspecify.annotations.NullMarked;
