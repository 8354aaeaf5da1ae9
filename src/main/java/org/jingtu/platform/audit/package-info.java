/** The audit trail: who changed what, when. */
@NullMarked
package org.jingtu.platform.audit;

import org.jspecify.annotations.NullMarked;
