/** Bulletins (通报): a period's figures as a document, signed by a person before it counts. */
@NullMarked
package org.jingtu.bulletin;

import org.jspecify.annotations.NullMarked;
