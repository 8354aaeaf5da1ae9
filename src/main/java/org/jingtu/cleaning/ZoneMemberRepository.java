package org.jingtu.cleaning;

import java.util.List;
import java.util.Set;
import org.jingtu.account.ViewerZones;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which zones an account sees. */
@Repository
class ZoneMemberRepository implements ViewerZones {
    private final JdbcClient jdbc;

    ZoneMemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Zone> zonesOf(String username) {
        return jdbc.sql(SqlFiles.get("cleaning/list-zones-of-user"))
                .param("username", username)
                .query((row, n) -> new Zone(row.getInt("id"), row.getString("name")))
                .list();
    }

    @Override
    public boolean assign(String username, List<Integer> zones) {
        jdbc.sql(SqlFiles.get("cleaning/clear-zones-of-user"))
                .param("username", username)
                .update();
        return Set.copyOf(zones).stream()
                .allMatch(zone -> jdbc.sql(SqlFiles.get("cleaning/assign-zone-to-user"))
                                .param("username", username)
                                .param("zone", zone)
                                .update()
                        > 0);
    }
}
