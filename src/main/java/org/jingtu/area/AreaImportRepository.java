package org.jingtu.area;

import java.util.List;
import java.util.Set;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.KindWords;
import org.jingtu.exchange.batch.OtherColumns;
import org.jingtu.exchange.batch.PolygonRow;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.exchange.batch.UndoConsequences;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over areas of any kind; invalid polygons are repaired and counted. */
@Repository
class AreaImportRepository extends StagingRepository {
    AreaImportRepository(JdbcClient jdbc) {
        super(jdbc, "areas", "area");
    }

    @Override
    public RowStager stager(ImportRun run) {
        KindWords kinds = new KindWords(run, "area-kind", "other");
        jdbc.sql(SqlFiles.get("area/list-kind-words")).query(row -> {
            kinds.add(row.getString("word"), row.getString("code"));
        });
        kinds.checkSetting();
        OtherColumns others = new OtherColumns(run.reader(), ColumnRole.ID, ColumnRole.NAME, ColumnRole.KIND);
        return (row, copy) -> {
            PolygonRow polygon = PolygonRow.of(row, run);
            if (polygon.problem() == null) {
                copy.row(6).int8(row.line()).text(kinds.code(row, ColumnRole.KIND));
                copy.text(polygon.id())
                        .text(polygon.name())
                        .jsonb(others.json(row))
                        .bytes(polygon.ewkb());
            }
            return polygon.problem();
        };
    }

    @Override
    public List<UndoConsequences.Dependent> dependents(long batch) {
        return countDependents(batch, Set.of());
    }
}
