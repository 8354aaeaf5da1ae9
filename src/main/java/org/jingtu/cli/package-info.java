/** The command line. */
@NullMarked
package org.jingtu.cli;

import org.jspecify.annotations.NullMarked;
