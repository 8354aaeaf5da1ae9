package org.jingtu.coverage.trace;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jingtu.JingtuApplication;
import org.jingtu.coverage.SweptDay;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class TraceIT {
    /** Across the middle street west of where its sweeper fell silent; the fast truck drives by at 113.594. */
    private static final String WEST = polygon(113.593, 27.1999, 113.5935, 27.2001);

    private static final String SILENT = polygon(113.606, 27.1999, 113.607, 27.2001);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void fill() {
        if (jdbc.sql("select count(*) from county").query(Integer.class).single() == 0) {
            PlainCounty.fill(jdbc);
            SweptDay.fill(jdbc);
            jdbc.sql("insert into vehicle (code, kind) values ('B1', 'zone_beacon'), ('IDLE', 'sweeper')")
                    .update();
            jdbc.sql("insert into track_point (vehicle_id, at, speed_kmh, geom)"
                            + " select v.id, timestamptz '2026-06-28 10:00:00+08' + k * interval '10 seconds', 3,"
                            + " st_setsrid(st_makepoint(113.5925 + 0.0015 * k / 60, 27.2), 4490)"
                            + " from generate_series(0, 60) k, vehicle v where v.code = 'B1'")
                    .update();
        }
    }

    private static String polygon(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    private ResultActions ask(String area, String from, String to) throws Exception {
        return http.perform(post("/api/v1/tracks/passages")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"from\":\"%s\",\"to\":\"%s\",\"area\":%s}".formatted(from, to, area)));
    }

    private ResultActions askOfTheDay(String area) throws Exception {
        return ask(area, "2026-06-28T00:00:00+08:00", "2026-06-29T00:00:00+08:00");
    }

    @Test
    void vehiclesOfADayAreThoseThatSentAndNoPersons() throws Exception {
        http.perform(get("/api/v1/vehicles").param("date", "2026-06-28"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.vehicles[*].vehicle.code", hasItem("S1")))
                .andExpect(jsonPath("$.vehicles[*].vehicle.code", not(hasItem("B1"))))
                .andExpect(jsonPath("$.vehicles[*].vehicle.code", not(hasItem("IDLE"))));
    }

    @Test
    void aDayIsToldPieceByPiece() throws Exception {
        http.perform(get("/api/v1/vehicles/S1/day").param("date", "2026-06-28"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.positions").value(124))
                .andExpect(jsonPath("$.workKm", closeTo(1.34, 0.03)))
                .andExpect(jsonPath("$.track", hasSize(3)))
                .andExpect(jsonPath("$.track[0].state").value("work"))
                .andExpect(jsonPath("$.track[1].state").value("gap"))
                .andExpect(jsonPath("$.track[0].points", hasSize(121)))
                .andExpect(jsonPath("$.stops", hasSize(0)));
        http.perform(get("/api/v1/vehicles/V07/day").param("date", "2026-06-28"))
                .andExpect(jsonPath("$.workKm").value(0.0))
                .andExpect(jsonPath("$.otherKm", greaterThan(2.0)));
    }

    @Test
    void nobodysDayOnFootIsReplayed() throws Exception {
        http.perform(get("/api/v1/vehicles/B1/day").param("date", "2026-06-28"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("personal-track"));
        http.perform(get("/api/v1/vehicles/NOBODY/day")).andExpect(status().isNotFound());
    }

    @Test
    void whoPassedIsToldInOrderOfTimeWithoutHowLongPersonsStayed() throws Exception {
        askOfTheDay(WEST)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.passages", hasSize(2)))
                .andExpect(jsonPath("$.passages[0].vehicle.code").value("S1"))
                .andExpect(jsonPath("$.passages[0].workMetres").value(50))
                .andExpect(jsonPath("$.passages[0].left").isNotEmpty())
                .andExpect(jsonPath("$.passages[1].vehicle.code").value("B1"))
                .andExpect(jsonPath("$.passages[1].left").isEmpty())
                .andExpect(jsonPath("$.passes").value(2));
        ask(WEST, "2026-06-28T09:30:00+08:00", "2026-06-28T12:00:00+08:00")
                .andExpect(jsonPath("$.passages", hasSize(1)))
                .andExpect(jsonPath("$.passages[0].vehicle.code").value("B1"));
    }

    @Test
    void whereAVehicleWasSilentNobodyCanBeSure() throws Exception {
        askOfTheDay(SILENT)
                .andExpect(jsonPath("$.passages", hasSize(1)))
                .andExpect(jsonPath("$.passages[0].certain").value(false))
                .andExpect(jsonPath("$.passes").value(0));
    }

    @Test
    void whatCannotBeAskedIsSaid() throws Exception {
        askOfTheDay("{\"type\":\"Polygon\",\"coordinates\":[[[113,27],[114,28],[114,27],[113,28],[113,27]]]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("area-broken"));
        askOfTheDay("{\"type\":\"Polygon\",\"coordinates\":[[[113,27],[null,28],[114,27]]]}")
                .andExpect(jsonPath("$.code").value("area-broken"));
        askOfTheDay("{\"type\":\"Point\"}").andExpect(jsonPath("$.code").value("area-broken"));
        askOfTheDay(polygon(113, 27, 114, 28)).andExpect(jsonPath("$.code").value("area-too-large"));
        ask(WEST, "2026-06-28T00:00:00+08:00", "2026-08-29T00:00:00+08:00").andExpect(status().isBadRequest());
        ask("null", "2026-06-28T00:00:00+08:00", "2026-06-29T00:00:00+08:00").andExpect(status().isBadRequest());
    }
}
