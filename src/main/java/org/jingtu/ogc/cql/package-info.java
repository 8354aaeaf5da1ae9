/** CQL2: filters as text or JSON, read into a small tree, compiled to SQL through a list of what is allowed. */
@NullMarked
package org.jingtu.ogc.cql;

import org.jspecify.annotations.NullMarked;
