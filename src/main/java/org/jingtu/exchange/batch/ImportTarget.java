package org.jingtu.exchange.batch;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.RowProblem;
import org.jingtu.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;

/**
 * A collection that files can be imported into; features declare one each as a bean. All calls of one import run in one
 * transaction: staging table, rows by COPY, then everything set by set.
 */
public interface ImportTarget {
    /** Writes a row to the staging table, or says why it cannot. */
    @FunctionalInterface
    interface RowStager {
        /** @return null when the row was written; otherwise nothing was */
        @Nullable
        RowProblem stage(Feature feature, BinaryCopy copy) throws SQLException;
    }

    /** Name of the collection, plural: {@code issues}. */
    String kind();

    /** Makes the staging table; it goes with the transaction. */
    void createStaging();

    /** The {@code copy … from stdin (format binary)} into the staging table. */
    String copyStatement();

    /** The check of rows for this file; may read catalogues. */
    RowStager stager(ImportRun run);

    /** Reports duplicates to the run and moves the rest into the tables. @return rows stored */
    long store(ImportRun run);

    /** Deletes what a batch stored. @return rows deleted */
    long undo(long batch);

    /** What hangs on the rows of a batch and would go with them, or keeps them from going. */
    default List<UndoConsequences.Dependent> dependents(long batch) {
        return List.of();
    }

    /** SQL file whose rows an export writes: text columns, then {@code geom} as EWKB; empty when there is none. */
    default Optional<String> exportSql() {
        return Optional.empty();
    }
}
