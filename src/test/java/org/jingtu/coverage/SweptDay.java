package org.jingtu.coverage;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day of cleaning in the plain county: a sweeper drives the middle street once, falls silent for its last third but
 * for the end, an alley runs 18 m beside it unswept, and a truck drives another street at 35 km/h with its brush up.
 */
public final class SweptDay {
    private static final String SWEPT_ROAD = "EW5";
    private static final double METRES_A_DEGREE_NORTH = 110_800;

    private SweptDay() {}

    public static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into road (source_id, name, grade, geom) select 'ALLEY', '铁路巷', 'alley',"
                        + " st_setsrid(st_makeline(st_makepoint(113.5912, 27.2 + :off), st_makepoint(113.5978, 27.2 + :off)),"
                        + " 4490)")
                .param("off", 18 / METRES_A_DEGREE_NORTH)
                .update();
        for (int k = 0; k < 2; k++) {
            jdbc.sql("insert into zone (source_id, name, geom) values (:id, :name,"
                            + " st_multi(st_makeenvelope(:w, 27.19, :e, 27.21, 4490)))")
                    .param("id", "Z" + k)
                    .param("name", k == 0 ? "西责任区" : "东责任区")
                    .param("w", 113.59 + k * 0.01)
                    .param("e", 113.60 + k * 0.01)
                    .update();
        }
        jdbc.sql("insert into vehicle (code, kind) values ('S1', 'sweeper'), ('V07', 'sweeper')")
                .update();
        jdbc.sql("select ensure_track_partition('2026-06-28')")
                .query(String.class)
                .single();
        sweep(jdbc);
        idle(jdbc);
    }

    /** 1,980 m at 2.2 m/s, a position every 5 s; silent between 120 and 178 of 180 positions. */
    private static void sweep(JdbcClient jdbc) {
        jdbc.sql("insert into track_point (vehicle_id, at, speed_kmh, geom)"
                        + " select v.id, timestamptz '2026-06-28 08:00:00+08' + k * interval '5 seconds', 8,"
                        + " st_setsrid(st_makepoint(113.59 + 0.02 * k / 180, 27.2), 4490)"
                        + " from generate_series(0, 180) k, vehicle v"
                        + " where v.code = 'S1' and (k <= 120 or k >= 178)")
                .update();
    }

    /** The alley on the day before, 120 steps of 5 s from end to end. */
    static void sweepAlley(JdbcClient jdbc, int from, int to) {
        jdbc.sql("insert into track_point (vehicle_id, at, speed_kmh, geom)"
                        + " select v.id, timestamptz '2026-06-27 08:00:00+08' + k * interval '5 seconds', 4,"
                        + " st_setsrid(st_makepoint(113.5912 + 0.0066 * k / 120, 27.2 + :off), 4490)"
                        + " from generate_series(:from, :to) k, vehicle v where v.code = 'S1'")
                .param("off", 18 / METRES_A_DEGREE_NORTH)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static void idle(JdbcClient jdbc) {
        jdbc.sql("insert into track_point (vehicle_id, at, speed_kmh, brush_on, geom)"
                        + " select v.id, timestamptz '2026-06-28 09:00:00+08' + k * interval '5 seconds', 35, false,"
                        + " st_setsrid(st_makepoint(113.594, 27.19 + 0.02 * k / 46), 4490)"
                        + " from generate_series(0, 46) k, vehicle v where v.code = 'V07'")
                .update();
    }

    public static long roadId(JdbcClient jdbc, String sourceId) {
        return jdbc.sql("select id from road where source_id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    static long sweptRoad(JdbcClient jdbc) {
        return roadId(jdbc, SWEPT_ROAD);
    }
}
