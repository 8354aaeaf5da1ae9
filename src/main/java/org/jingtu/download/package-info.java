/** What a run found, as files for other programs. */
@NullMarked
package org.jingtu.download;

import org.jspecify.annotations.NullMarked;
