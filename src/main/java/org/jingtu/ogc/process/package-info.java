/** Analyses as processes of the OGC API: descriptions, executions, jobs, results. */
@NullMarked
package org.jingtu.ogc.process;

import org.jspecify.annotations.NullMarked;
