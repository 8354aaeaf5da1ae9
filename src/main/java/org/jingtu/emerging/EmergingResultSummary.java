package org.jingtu.emerging;

import java.time.LocalDate;
import java.util.Map;

/**
 * Key figures of a run of emerging hot spots.
 *
 * @param cells of the study area
 * @param classes cells of each class that occurs, by the class's name; {@code no_data} where nobody patrolled
 */
record EmergingResultSummary(int steps, LocalDate firstDay, int cells, Map<String, Integer> classes) {}
