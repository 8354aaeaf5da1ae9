package org.jingtu.cleaning;

import java.util.List;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CleaningPlacesRepository {
    private final JdbcClient jdbc;

    CleaningPlacesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface EachZone {
        void accept(int id, String name, byte[] wkb);
    }

    void eachZone(EachZone each) {
        RowCallbackHandler handler = row -> each.accept(row.getInt("id"), row.getString("name"), row.getBytes("wkb"));
        jdbc.sql(SqlFiles.get("cleaning/list-zone-shapes")).query(handler);
    }

    List<CleaningVehicle> listVehicles() {
        return jdbc.sql(SqlFiles.get("cleaning/list-cleaning-vehicles"))
                .query((row, n) -> new CleaningVehicle(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getDouble("swath_m"),
                        row.getDouble("working_speed_max_kmh")))
                .list();
    }

    String dataVersion() {
        return jdbc.sql(SqlFiles.get("cleaning/version-places"))
                .query(String.class)
                .single();
    }
}
