package org.jingtu.exchange.batch;

import java.util.List;

/**
 * What goes when an import is undone, to be said before it happens.
 *
 * @param rows that would be deleted
 * @param dependents what hangs on them
 * @param laterDuplicates rows that later files brought again and that were left out; they do not come back by themselves
 * @param runsSince analyses that finished since; they stay as they are and no longer agree with the data
 * @param possible whether it can be undone at all
 */
public record UndoConsequences(
        long rows, List<Dependent> dependents, long laterDuplicates, long runsSince, boolean possible) {
    public UndoConsequences {
        dependents = List.copyOf(dependents);
    }

    /**
     * @param what {@code case-steps}, {@code photos}, {@code citizen-reports}, {@code rectifications}, {@code
     *     bound-accounts}, {@code crew-members} or {@code coverage-days}
     * @param count of them
     * @param ofRows on how many of the import's rows they hang
     * @param prevents whether the import cannot be undone because of them
     */
    public record Dependent(String what, long count, long ofRows, boolean prevents) {}
}
