package org.jingtu.issue;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.platform.run.RunInput;

/**
 * Which issues: by day of report, category and source.
 *
 * @param from first day, in the county's time
 * @param to last day, included
 * @param categories codes; empty for all
 * @param sources codes; empty for all
 */
public record IssueSelection(LocalDate from, LocalDate to, List<String> categories, List<String> sources) {
    public static final RunInput FROM = RunInput.day("from").titled("起始日(含)", "First day, in the county's time");
    public static final RunInput TO = RunInput.day("to").titled("截止日(含),默认今天", "Last day, included; today by default");
    public static final RunInput CATEGORIES =
            RunInput.words("categories").titled("问题类别编码,默认全部", "Codes of categories; all by default");
    public static final RunInput SOURCES =
            RunInput.words("sources").titled("来源编码,默认全部", "Codes of sources; all by default");

    /** What analyses of selected issues take. */
    public static List<RunInput> inputs() {
        return List.of(FROM, TO, CATEGORIES, SOURCES);
    }
}
