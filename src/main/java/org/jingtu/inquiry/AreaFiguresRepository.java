package org.jingtu.inquiry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.geo.Shapes;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaFiguresRepository {
    private final JdbcClient jdbc;

    AreaFiguresRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The commonest first. */
    List<AreaFigures.CategoryCount> countByCategory(Polygon area, IssueSelection selection) {
        return jdbc.sql(SqlFiles.get("inquiry/count-by-category"))
                .param("area", Shapes.ewkb(area))
                .param("from", startOf(selection.from()))
                .param("to", startOf(selection.to().plusDays(1)))
                .param("categories", selection.categories().toArray(String[]::new))
                .param("sources", selection.sources().toArray(String[]::new))
                .query((row, n) -> new AreaFigures.CategoryCount(
                        row.getString("category"), row.getLong("issues"), row.getLong("open"), row.getLong("overdue")))
                .list();
    }

    Optional<AreaFigures.Cleaning> findCleaning(UUID run, Polygon area) {
        return jdbc.sql(SqlFiles.get("inquiry/find-cleaning"))
                .param("area", Shapes.ewkb(area))
                .param("run", run)
                .query((row, n) -> new AreaFigures.Cleaning(
                        run,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getDouble("length_m"),
                        row.getDouble("passes"),
                        row.getDouble("planned_passes"),
                        row.getDouble("unknown_share")))
                .optional();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CountyService.ZONE).toOffsetDateTime();
    }
}
