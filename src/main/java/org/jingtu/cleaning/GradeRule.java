package org.jingtu.cleaning;

import java.time.LocalDate;

/**
 * What a dated rule asks of roads of a grade.
 *
 * @param value passes a day, or hours a day
 * @param verified whether the county has checked the text; 未核实 until then
 */
public record GradeRule(
        String grade, double value, LocalDate effectiveFrom, String source, String edition, boolean verified) {}
