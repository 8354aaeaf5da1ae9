/** The demo county. */
@NullMarked
package org.jingtu.demo;

import org.jspecify.annotations.NullMarked;
