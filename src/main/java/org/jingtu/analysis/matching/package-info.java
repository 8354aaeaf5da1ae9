/** Map matching: which roads a vehicle took, by a hidden Markov model on a road graph. */
@NullMarked
package org.jingtu.analysis.matching;

import org.jspecify.annotations.NullMarked;
