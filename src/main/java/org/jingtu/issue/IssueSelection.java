package org.jingtu.issue;

import java.time.LocalDate;
import java.util.List;

/**
 * Which issues: by day of report, category and source.
 *
 * @param from first day, in the county's time
 * @param to last day, included
 * @param categories codes; empty for all
 * @param sources codes; empty for all
 */
public record IssueSelection(LocalDate from, LocalDate to, List<String> categories, List<String> sources) {}
