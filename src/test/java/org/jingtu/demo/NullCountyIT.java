package org.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jingtu.JingtuApplication;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** One seed of the county where nothing is planted (P16) through the whole service; 200 seeds run in the core. */
@SpringBootTest(classes = JingtuApplication.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class NullCountyIT {
    @Autowired
    private DemoLoader loader;

    @Autowired
    private RunService runs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsNoHotspot() {
        loader.loadPlacesAndIssues(DemoCounty.withoutTruths(7));
        Run run = Runs.done(
                runs, "hotspots", "{\"from\": \"2026-06-01\", \"to\": \"2026-06-28\", \"indicator\": \"effort\"}");
        assertThat(jdbc.sql("select count(*) from hotspot_cell where run_id = :run and class >= 2")
                        .param("run", run.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from hotspot_cell where run_id = :run and not no_data")
                        .param("run", run.id())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(500);
    }
}
