package org.jingtu.track.intake;

import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceRepository {
    private final JdbcClient jdbc;

    DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A device's right to send. @param vehicle null: for every vehicle */
    record Sender(@Nullable Integer vehicle) {}

    Optional<Sender> findSender(String username) {
        return jdbc.sql(SqlFiles.get("track/find-device"))
                .param("username", username)
                .query((row, n) -> new Sender(row.getObject("vehicle_id", Integer.class)))
                .optional();
    }

    /** @return its number, or nothing when the vehicle is not known */
    Optional<Integer> insert(String name, String username, @Nullable String vehicle) {
        return jdbc.sql(SqlFiles.get("track/insert-device"))
                .param("name", name)
                .param("username", username)
                .param("vehicle", vehicle)
                .query(Integer.class)
                .optional();
    }

    List<Device> list() {
        return jdbc.sql(SqlFiles.get("track/list-devices"))
                .query((row, n) -> new Device(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("vehicle"),
                        row.getTimestamp("created_at").toInstant(),
                        null))
                .list();
    }

    Optional<String> findUsername(int id) {
        return jdbc.sql(SqlFiles.get("track/find-device-username"))
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
