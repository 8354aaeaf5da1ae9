package org.jingtu.cleaning;

import java.util.List;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FleetRepository {
    private final JdbcClient jdbc;

    FleetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int saveVehicle(String code, String name, String kind) {
        return jdbc.sql(SqlFiles.get("cleaning/save-vehicle"))
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    List<FleetVehicle> listVehicles() {
        return jdbc.sql(SqlFiles.get("cleaning/list-vehicles"))
                .query((row, n) -> new FleetVehicle(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("personal"),
                        row.getDouble("swath_m"),
                        row.getDouble("working_speed_max_kmh")))
                .list();
    }

    void saveCrew(String code, String name, List<String> zones) {
        jdbc.sql(SqlFiles.get("cleaning/save-crew"))
                .param("code", code)
                .param("name", name)
                .param("zones", zones)
                .update();
    }

    void assignZones(String username, List<String> zones) {
        jdbc.sql(SqlFiles.get("cleaning/assign-zones"))
                .param("username", username)
                .param("zones", zones)
                .update();
    }
}
