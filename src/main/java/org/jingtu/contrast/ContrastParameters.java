package org.jingtu.contrast;

import java.util.UUID;

/**
 * What a contrast is asked for.
 *
 * @param hotspots run
 * @param coverage run
 * @param unit {@code cell}: cells or areas of the hotspot run; {@code zone}: zones of the coverage run
 * @param sweptPercent of the passes asked for, from which on a place counts as swept
 * @param overPercent of the passes asked for, from which on it counts as swept too often
 */
record ContrastParameters(UUID hotspots, UUID coverage, String unit, int sweptPercent, int overPercent) {}
