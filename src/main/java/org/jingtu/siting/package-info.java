/** Where to put facilities: runs of the location problems over the county's issues, streets and facilities. */
@NullMarked
package org.jingtu.siting;

import org.jspecify.annotations.NullMarked;
