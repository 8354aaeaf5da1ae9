package org.jingtu.exchange.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An import target whose steps are SQL files of its feature: {@code create-staging}, {@code copy-staging}, {@code
 * remove-duplicates} (returns line and value of each), {@code store-staged} and {@code undo-import} (both take {@code
 * :batch}).
 */
public abstract class StagingRepository implements ImportTarget {
    /** Cursor size for duplicates, which may be as many as the rows of the file. */
    private static final int FETCH = 1_000;

    protected final JdbcClient jdbc;
    private final String kind;
    private final String feature;

    /** @param feature folder of the SQL files */
    protected StagingRepository(JdbcClient jdbc, String kind, String feature) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.feature = feature;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void createStaging() {
        jdbc.sql(SqlFiles.get(feature + "/create-staging")).update();
    }

    @Override
    public String copyStatement() {
        return SqlFiles.get(feature + "/copy-staging");
    }

    @Override
    public long store(ImportRun run) {
        removeDuplicates(run);
        return jdbc.sql(SqlFiles.get(feature + "/store-staged"))
                .param("batch", run.batch())
                .update();
    }

    protected void removeDuplicates(ImportRun run) {
        int column = run.reader().column(ColumnRole.ID);
        String header = column < 0 ? "" : run.reader().columns().get(column);
        jdbc.sql(SqlFiles.get(feature + "/remove-duplicates"))
                .withFetchSize(FETCH)
                .query(row -> {
                    run.duplicate(row.getLong("line"), header, row.getString("value"), row.getString("message"));
                });
    }

    @Override
    public long undo(long batch) {
        return jdbc.sql(SqlFiles.get(feature + "/undo-import"))
                .param("batch", batch)
                .update();
    }

    /** Reads {@code count-dependents} of the feature. @param preventing what keeps an import from being undone */
    protected List<UndoConsequences.Dependent> countDependents(long batch, Set<String> preventing) {
        return jdbc.sql(SqlFiles.get(feature + "/count-dependents"))
                .param("batch", batch)
                .query((row, n) -> new UndoConsequences.Dependent(
                        row.getString("what"),
                        row.getLong("count"),
                        row.getLong("of_rows"),
                        preventing.contains(row.getString("what"))))
                .list();
    }

    @Override
    public Optional<String> exportSql() {
        return Optional.of(feature + "/export");
    }
}
