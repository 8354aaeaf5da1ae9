package org.jingtu.contrast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jingtu.geo.Shapes;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContrastRepository {
    private final JdbcClient jdbc;

    ContrastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContrastUnit> list(ContrastParameters asked) {
        return jdbc.sql(SqlFiles.get(asked.unit().equals("zone") ? "contrast/list-zones" : "contrast/list-cells"))
                .param("hotspots", asked.hotspots())
                .param("coverage", asked.coverage())
                .query((row, n) -> unit(row))
                .list();
    }

    private static ContrastUnit unit(ResultSet row) throws SQLException {
        return new ContrastUnit(
                row.getInt("id"),
                row.getString("name"),
                row.getBoolean("tested"),
                row.getBoolean("hot"),
                row.getBoolean("cold"),
                row.getDouble("issue_count"),
                row.getObject("effort_km", Double.class),
                row.getObject("value", Double.class),
                row.getDouble("road_m"),
                row.getDouble("required"),
                row.getDouble("done"),
                row.getDouble("driven"),
                row.getDouble("unknown"),
                Shapes.read(row.getBytes("wkb")));
    }
}
