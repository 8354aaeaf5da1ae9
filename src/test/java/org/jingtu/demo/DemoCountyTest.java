package org.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DemoCountyTest {
    private static final DemoCounty COUNTY = DemoCounty.standard();

    @Test
    void hasTheSizeOfAnOrdinaryCountyTown() {
        assertThat(COUNTY.zones()).hasSize(96);
        Map<String, Double> kilometres = new TreeMap<>();
        for (DemoRoad road : COUNTY.roads()) {
            kilometres.merge(road.grade(), bentLength(road.path()) / 1000, Double::sum);
        }
        assertThat(kilometres.get("trunk")).isBetween(36.0, 40.0);
        assertThat(kilometres.get("secondary")).isBetween(50.0, 54.0);
        assertThat(kilometres.get("branch")).isBetween(57.0, 63.0);
        assertThat(kilometres.get("alley")).isBetween(66.0, 74.0);
        assertThat(COUNTY.areas().stream().filter(a -> a.kind().equals("unit_cell")))
                .hasSize(1800);
    }

    @Test
    void sameSeedMakesTheSameLedger() {
        List<LedgerRow> ledger = COUNTY.ledger();
        assertThat(ledger).isEqualTo(DemoCounty.standard().ledger());
        assertThat(ledger.size()).isBetween(22_500, 24_500);
        Set<String> numbers = new HashSet<>();
        ledger.forEach(row -> numbers.add(row.number()));
        assertThat((ledger.size() - numbers.size()) / (double) ledger.size()).isBetween(0.03, 0.05);
        assertThat(ledger.stream().filter(row -> row.longitude().isEmpty()).count() / (double) ledger.size())
                .isBetween(0.006, 0.014);
    }

    @Test
    void patrolsNeverEnterTheUnpatrolledStrip() {
        for (int day = 0; day < DemoCalendar.DAYS; day += 40) {
            for (int step : COUNTY.walks().walk(3, day)) {
                assertThat(COUNTY.network().place(step)).isNotEqualTo(Planted.P10_UNPATROLLED);
            }
        }
    }

    @Test
    void railwayAlleyIsNeverCleanedAndTheNightMarketAlways() {
        CleaningPlan plan = COUNTY.plan();
        DemoRoad alley = COUNTY.roads().stream()
                .filter(r -> r.sourceId().equals(DemoRoads.RAILWAY_ALLEY))
                .findFirst()
                .orElseThrow();
        for (int day = 0; day < DemoCalendar.DAYS; day++) {
            assertThat(plan.isDone(alley, 1, day)).isFalse();
        }
        assertThat(alley.path().length()).isEqualTo(600);
    }

    @Test
    void idleDriverNeverHasTheBrushOn() {
        COUNTY.cleaningDays().play(DemoCalendar.DAYS - 1, track -> {
            for (int i = 0; track.vehicle().equals(CleaningDays.IDLE_DRIVER) && i < track.size(); i++) {
                assertThat(track.brush(i)).isZero();
            }
        });
    }

    @Test
    void truthFileSaysWhatIsPlanted() throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String written = Files.readString(Path.of("data/demo/truth.json"));
        assertThat(json.readTree(written))
                .isEqualTo(json.readTree(json.writeValueAsString(new DemoTruth(COUNTY).describe())));
    }

    private static double bentLength(Polyline path) {
        Polyline bent = path.densified(50);
        CountyPlane plane = COUNTY.plane();
        double sum = 0;
        for (int i = 1; i < bent.size(); i++) {
            sum += Math.hypot(
                    plane.x(bent.u(i), bent.v(i)) - plane.x(bent.u(i - 1), bent.v(i - 1)),
                    plane.y(bent.u(i), bent.v(i)) - plane.y(bent.u(i - 1), bent.v(i - 1)));
        }
        return sum;
    }
}
