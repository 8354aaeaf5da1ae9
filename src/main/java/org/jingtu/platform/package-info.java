/** What every feature stands on: problems, SQL files, clock, jobs, runs. */
@NullMarked
package org.jingtu.platform;

import org.jspecify.annotations.NullMarked;
