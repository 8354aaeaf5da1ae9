/** Photographs as files named by their SHA-256, with what their camera noted; who may see one is for others to say. */
@NullMarked
package org.jingtu.photo;

import org.jspecify.annotations.NullMarked;
