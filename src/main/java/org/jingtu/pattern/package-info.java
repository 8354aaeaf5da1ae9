/** Questions about all issues at once, answered by figures rather than places: runs of global statistics. */
@NullMarked
package org.jingtu.pattern;

import org.jspecify.annotations.NullMarked;
