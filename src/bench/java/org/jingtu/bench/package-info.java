/** Benchmarks of the analysis core on workloads that peers run too: {@code ./jingtu bench}. */
@NullMarked
package org.jingtu.bench;

import org.jspecify.annotations.NullMarked;
