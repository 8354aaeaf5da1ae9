package org.jingtu.platform.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a kind of analysis is, for people and for other programs.
 *
 * @param inputs all parameters that it takes
 */
public record RunDescription(
        String titleZh, String titleEn, String descriptionZh, String descriptionEn, List<RunInput> inputs) {
    public static RunDescription titled(String zh, String en) {
        return new RunDescription(zh, en, "", "", List.of());
    }

    /** One or two sentences. */
    public RunDescription described(String zh, String en) {
        return new RunDescription(titleZh, titleEn, zh, en, inputs);
    }

    public RunDescription taking(RunInput... more) {
        return taking(List.of(more));
    }

    public RunDescription taking(List<RunInput> more) {
        return new RunDescription(
                titleZh,
                titleEn,
                descriptionZh,
                descriptionEn,
                Stream.concat(inputs.stream(), more.stream()).toList());
    }
}
