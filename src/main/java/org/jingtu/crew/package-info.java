/** What crews see on their phones and send from the street, each in its own zones. */
@NullMarked
package org.jingtu.crew;

import org.jspecify.annotations.NullMarked;
