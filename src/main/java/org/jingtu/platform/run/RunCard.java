package org.jingtu.platform.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameter card: what one must know to trust a figure and to get it again.
 *
 * @param method in the field's words
 * @param parameters with what was chosen automatically
 * @param reasons why the automatic ones are what they are
 * @param input which rows came in
 * @param seed of the random stream; 0 when none is used
 * @param result key figures of the process
 */
public record RunCard(String method, Object parameters, List<Reason> reasons, Input input, long seed, Object result) {

    /** Why a parameter was chosen; both languages, one sentence each. */
    public record Reason(String parameter, Object value, String reason, String reasonZh) {}

    /** Rows that were left out, and why. */
    public record LeftOut(String reason, long count) {}

    /**
     * Which rows came in.
     *
     * @param rows in the window
     * @param used of these
     * @param from start of the window, ISO; included
     * @param to end of the window, ISO; as the request says it
     * @param dataHash SHA-256 of what was read, so that equal data are recognised
     */
    public record Input(
            long rows, long used, List<LeftOut> leftOut, @Nullable String from, @Nullable String to, String dataHash) {}
}
