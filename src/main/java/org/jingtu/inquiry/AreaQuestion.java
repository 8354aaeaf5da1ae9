package org.jingtu.inquiry;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.geo.DrawnArea;
import org.jspecify.annotations.Nullable;

/**
 * What is known here?
 *
 * @param from first day
 * @param to last day, included
 * @param categories codes; empty or null for all
 * @param sources codes; empty or null for all
 */
record AreaQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> categories,
        @Nullable List<String> sources,
        @Nullable DrawnArea area) {}
