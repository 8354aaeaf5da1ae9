package org.jingtu.hotspot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jingtu.analysis.hotspot.HotspotResult;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the cells of runs. */
@Repository
class HotspotRepository {
    private static final int COLUMNS = 12;

    private final JdbcTemplate template;

    HotspotRepository(JdbcTemplate template) {
        this.template = template;
    }

    void copy(UUID run, HotspotTable table, PlanarGeometries geometries) {
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("hotspot/copy-cells"))) {
                for (int k = 0; k < table.size(); k++) {
                    write(copy, run, table, k);
                    copy.bytes(Shapes.ewkb(geometries.polygon(table.corners(k))));
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    private static void write(BinaryCopy copy, UUID run, HotspotTable table, int k) throws SQLException {
        HotspotResult result = table.result();
        boolean noData = result.noData(k);
        copy.row(COLUMNS).uuid(run).int4(table.cell(k));
        number(copy, noData, result.value(k));
        copy.float8(table.count(k));
        number(copy, !table.hasEffort(), table.hasEffort() ? table.effort(k) : 0);
        number(copy, noData, result.z(k));
        number(copy, noData, result.p(k));
        number(copy, noData, result.q(k));
        copy.int2(result.hotspotClass(k)).bool(noData);
        if (table.patch(k) == 0) {
            copy.nothing();
        } else {
            copy.int4(table.patch(k));
        }
    }

    private static void number(BinaryCopy copy, boolean none, double value) throws SQLException {
        if (none) {
            copy.nothing();
        } else {
            copy.float8(value);
        }
    }
}
