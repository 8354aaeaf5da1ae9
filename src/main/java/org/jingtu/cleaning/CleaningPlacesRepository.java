package org.jingtu.cleaning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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

    boolean isNear(List<Integer> zones, double longitude, double latitude, double metres) {
        return jdbc.sql(SqlFiles.get("cleaning/is-near-zone"))
                .param("zones", zones.toArray(Integer[]::new))
                .param("lon", longitude)
                .param("lat", latitude)
                .param("metres", metres)
                .query(Boolean.class)
                .single();
    }

    List<BlockedStretch> listBlocked(Instant from, Instant to) {
        return jdbc.sql(SqlFiles.get("cleaning/list-blocked-stretches"))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) ->
                        new BlockedStretch(row.getLong("road_id"), row.getDouble("from_m"), row.getDouble("to_m")))
                .list();
    }

    CleaningRules listRules() {
        List<GradeRule> sweeps = new ArrayList<>();
        List<GradeRule> hours = new ArrayList<>();
        RowCallbackHandler handler = row -> ("sweeps".equals(row.getString("code")) ? sweeps : hours)
                .add(new GradeRule(
                        row.getString("grade"),
                        row.getDouble("value"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("source"),
                        row.getString("edition"),
                        row.getBoolean("verified")));
        jdbc.sql(SqlFiles.get("cleaning/list-grade-rules")).query(handler);
        return new CleaningRules(List.copyOf(sweeps), List.copyOf(hours), listShifts());
    }

    List<ShiftHours> listShifts() {
        return jdbc.sql(SqlFiles.get("cleaning/list-shifts"))
                .query((row, n) -> new ShiftHours(
                        row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class)))
                .list();
    }

    boolean hasZones() {
        return jdbc.sql(SqlFiles.get("cleaning/has-zones")).query(Boolean.class).single();
    }

    String dataVersion() {
        return jdbc.sql(SqlFiles.get("cleaning/version-places"))
                .query(String.class)
                .single();
    }
}
