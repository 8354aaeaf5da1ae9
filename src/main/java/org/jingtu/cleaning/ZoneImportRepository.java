package org.jingtu.cleaning;

import java.util.List;
import java.util.Set;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.OtherColumns;
import org.jingtu.exchange.batch.PolygonRow;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.exchange.batch.UndoConsequences;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over cleaning zones; invalid polygons are repaired and counted. */
@Repository
class ZoneImportRepository extends StagingRepository {
    ZoneImportRepository(JdbcClient jdbc) {
        super(jdbc, "zones", "cleaning");
    }

    @Override
    public RowStager stager(ImportRun run) {
        OtherColumns others = new OtherColumns(run.reader(), ColumnRole.ID, ColumnRole.NAME);
        return (row, copy) -> {
            PolygonRow polygon = PolygonRow.of(row, run);
            if (polygon.problem() == null) {
                copy.row(5).int8(row.line()).text(polygon.id()).text(polygon.name());
                copy.jsonb(others.json(row)).bytes(polygon.ewkb());
            }
            return polygon.problem();
        };
    }

    /** Daily coverage is kept for good and would go with its zones. */
    @Override
    public long undo(long batch) {
        boolean used = jdbc.sql(SqlFiles.get("cleaning/has-daily-coverage"))
                .param("batch", batch)
                .query(Boolean.class)
                .single();
        if (used) {
            throw new ConflictException(
                    "import-in-use", "Zones of this import have daily coverage, which is kept for good.");
        }
        return super.undo(batch);
    }

    @Override
    public List<UndoConsequences.Dependent> dependents(long batch) {
        return countDependents(batch, Set.of("coverage-days"));
    }
}
