package org.jingtu.cleaning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ZoneOwnershipRepository {
    private final JdbcClient jdbc;

    ZoneOwnershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ZoneOverlap> listOverlaps(double leastSquareMetres) {
        return jdbc.sql(SqlFiles.get("cleaning/list-zone-overlaps"))
                .param("leastM2", leastSquareMetres)
                .query((row, n) -> new ZoneOverlap(
                        List.of(
                                new ZoneOverlap.Zone(row.getInt("one_id"), row.getString("one_name")),
                                new ZoneOverlap.Zone(row.getInt("other_id"), row.getString("other_name"))),
                        row.getDouble("area_m2"),
                        new RawJson(row.getString("shape")),
                        bounds(row)))
                .list();
    }

    List<UnownedLand> listUnowned(double leastSquareMetres) {
        return jdbc.sql(SqlFiles.get("cleaning/list-unowned-land"))
                .param("leastM2", leastSquareMetres)
                .query((row, n) ->
                        new UnownedLand(row.getDouble("area_m2"), new RawJson(row.getString("shape")), bounds(row)))
                .list();
    }

    private static List<Double> bounds(ResultSet row) throws SQLException {
        return List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }
}
