package org.jingtu.coverage;

import java.time.LocalDate;

/**
 * Share of the planned metres that was swept on a day.
 *
 * @param swept nothing counts where it is unknown
 * @param unknown share of which nothing is known
 */
public record SweptOnDay(LocalDate day, double swept, double unknown) {}
