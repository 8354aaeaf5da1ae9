/** Users, departments, tokens, rights. */
@NullMarked
package org.jingtu.account;

import org.jspecify.annotations.NullMarked;
