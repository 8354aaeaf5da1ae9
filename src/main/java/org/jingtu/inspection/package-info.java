/** Rounds of inspection and their rectification lists (交办清单): imported from ledgers, followed until every item is struck off. */
@NullMarked
package org.jingtu.inspection;

import org.jspecify.annotations.NullMarked;
