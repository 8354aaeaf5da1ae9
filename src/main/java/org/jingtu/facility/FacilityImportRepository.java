package org.jingtu.facility;

import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.KindWords;
import org.jingtu.exchange.batch.OtherColumns;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over toilets, bins, transfer stations and other points of service. */
@Repository
class FacilityImportRepository extends StagingRepository {
    FacilityImportRepository(JdbcClient jdbc) {
        super(jdbc, "facilities", "facility");
    }

    @Override
    public RowStager stager(ImportRun run) {
        KindWords kinds = new KindWords(run, "facility-kind", "other");
        jdbc.sql(SqlFiles.get("facility/list-kind-words")).query(row -> {
            kinds.add(row.getString("word"), row.getString("code"));
        });
        kinds.checkSetting();
        OtherColumns others = new OtherColumns(run.reader(), ColumnRole.ID, ColumnRole.NAME, ColumnRole.KIND);
        return (row, copy) -> {
            if (!row.isPoint()) {
                return RowProblem.ofRow("wrong-geometry", "A facility is a point; this row is a line or an area.");
            }
            String id = row.text(ColumnRole.ID);
            copy.row(6).int8(row.line()).text(kinds.code(row, ColumnRole.KIND));
            copy.text(id.isEmpty() ? row.fingerprint() : id);
            copy.text(row.text(ColumnRole.NAME)).jsonb(others.json(row)).point(row.x(), row.y());
            return null;
        };
    }
}
