package org.jingtu.support;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small made-up county for tests: 2 × 2 km around 113.6° E 27.2° N, streets every 200 m, two communities side by side,
 * patrols that walk every street, and 900 issues of 2026-06-01 … 28, a third of them around one corner.
 */
public final class PlainCounty {
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 28);
    /** Where a third of the issues lie. */
    public static final double HOT_LONGITUDE = 113.605;

    public static final double HOT_LATITUDE = 27.205;

    private static final double WEST = 113.59;
    private static final double SOUTH = 27.19;
    private static final double SIDE = 0.02;
    private static final int ISSUES = 900;

    private PlainCounty() {}

    /** Fills a migrated, empty database. */
    public static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into county (name_zh, name_en, origin, pinned_date) values ('试验县', 'Test county',"
                        + " st_setsrid(st_makepoint(113.6, 27.2), 4490), :today)")
                .param("today", LAST_DAY)
                .update();
        areas(jdbc);
        roads(jdbc);
        issues(jdbc);
        effort(jdbc);
    }

    private static void areas(JdbcClient jdbc) {
        for (int k = 0; k < 2; k++) {
            jdbc.sql("insert into area (kind, source_id, name, geom) values ('community', :id, :name,"
                            + " st_multi(st_makeenvelope(:w, :s, :e, :n, 4490)))")
                    .param("id", "C" + k)
                    .param("name", k == 0 ? "西社区" : "东社区")
                    .param("w", WEST + k * SIDE / 2)
                    .param("s", SOUTH)
                    .param("e", WEST + (k + 1) * SIDE / 2)
                    .param("n", SOUTH + SIDE)
                    .update();
        }
    }

    private static void roads(JdbcClient jdbc) {
        jdbc.sql("insert into road (source_id, name, grade, geom)"
                        + " select 'EW' || k, '东西' || k || '路', 'secondary', st_setsrid(st_makeline("
                        + " st_makepoint(:w, :s + k * 0.002), st_makepoint(:e, :s + k * 0.002)), 4490)"
                        + " from generate_series(0, 10) k")
                .param("w", WEST)
                .param("e", WEST + SIDE)
                .param("s", SOUTH)
                .update();
        jdbc.sql("insert into road (source_id, name, grade, geom)"
                        + " select 'NS' || k, '南北' || k || '路', 'branch', st_setsrid(st_makeline("
                        + " st_makepoint(:w + k * 0.002, :s), st_makepoint(:w + k * 0.002, :n)), 4490)"
                        + " from generate_series(0, 10) k")
                .param("w", WEST)
                .param("s", SOUTH)
                .param("n", SOUTH + SIDE)
                .update();
    }

    private static void issues(JdbcClient jdbc) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < ISSUES; i++) {
            boolean hot = i % 3 == 0;
            double lon = hot ? HOT_LONGITUDE + (random.nextDouble() - 0.5) * 0.003 : WEST + random.nextDouble() * SIDE;
            double lat = hot ? HOT_LATITUDE + (random.nextDouble() - 0.5) * 0.003 : SOUTH + random.nextDouble() * SIDE;
            jdbc.sql("insert into issue (source_id, category, source, status, reported_at, deadline, closed_at, geom)"
                            + " values (:id, :category, :source, :status, cast(:at as timestamptz),"
                            + " cast(:at as timestamptz) + interval '1 day', case when :status = 'closed' then"
                            + " cast(:at as timestamptz) + interval '6 hours' end,"
                            + " st_setsrid(st_makepoint(:lon, :lat), 4490))")
                    .param("id", "I" + i)
                    .param("category", i % 2 == 0 ? "littering" : "exposed_rubbish")
                    .param("source", i % 10 == 9 ? "public" : "patrol")
                    .param("status", i % 5 == 0 ? "reported" : "closed")
                    .param("at", FIRST_DAY.plusDays(random.nextInt(28)) + "T10:00:00+08:00")
                    .param("lon", lon)
                    .param("lat", lat)
                    .update();
        }
    }

    /** Half a kilometre in every square of 50 m on every fourth day. */
    private static void effort(JdbcClient jdbc) {
        jdbc.sql("insert into patrol_effort (day, column_index, row_index, kilometres)"
                        + " select d::date, c, r, 0.5 from generate_series(cast(:from as date), cast(:to as date),"
                        + " interval '4 days') d,"
                        + " (select st_transform(st_setsrid(st_makepoint(113.6, 27.2), 4490), 4547) as centre) p,"
                        + " generate_series(floor(st_x(centre) / 50)::int - 24, floor(st_x(centre) / 50)::int + 24) c,"
                        + " generate_series(floor(st_y(centre) / 50)::int - 26, floor(st_y(centre) / 50)::int + 26) r")
                .param("from", FIRST_DAY)
                .param("to", LAST_DAY)
                .update();
    }
}
