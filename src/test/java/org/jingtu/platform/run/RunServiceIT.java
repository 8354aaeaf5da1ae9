package org.jingtu.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.OverloadedException;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(classes = JingtuApplication.class, properties = "server.port=0")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(RunServiceIT.Probe.class)
@DirtiesContext
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunServiceIT {
    @TestConfiguration
    static class Probe {
        @Bean
        ProbeProcess probe(JdbcClient jdbc) {
            return new ProbeProcess(jdbc);
        }
    }

    @Autowired
    private RunService service;

    @Autowired
    private RunExecutor executor;

    @Autowired
    private ProbeProcess probe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void begin() {
        probe.hold = new CountDownLatch(1);
        jdbc.sql("create table if not exists probe_input (value bigint)").update();
        jdbc.sql("create table if not exists probe_result (run_id uuid, sum bigint)")
                .update();
        jdbc.sql("insert into probe_input values (7)").update();
    }

    @AfterEach
    void release() {
        probe.hold.countDown();
    }

    @Test
    void aRunIsDoneWithItsCardAndItsRows() {
        Run run = await(submit("sum"), RunStatus.DONE);

        assertThat(run.card()).isNotNull();
        assertThat(run.card().at("/method").stringValue()).isEqualTo("probe");
        assertThat(run.card().at("/parameters/mode").stringValue()).isEqualTo("sum");
        assertThat(run.card().at("/codeVersion").stringValue()).isNotEmpty();
        assertThat(run.card().at("/seconds/read").isNumber()).isTrue();
        assertThat(run.progress()).isEqualTo(1);
        assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt());
        assertThat(rows(run.id())).isEqualTo(1);
    }

    @Test
    void theSameRequestIsAnsweredByTheSameRunUntilTheDataChange() {
        Run first = await(submit("sum"), RunStatus.DONE);
        int executions = probe.executions.get();

        Run again = submit("sum");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.reused()).isTrue();
        assertThat(probe.executions).hasValue(executions);

        jdbc.sql("insert into probe_input values (1)").update();
        Run other = await(submit("sum"), RunStatus.DONE);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(service.findLatestDone("probe").orElseThrow().id()).isEqualTo(other.id());
    }

    @Test
    void theLatestRunIsTheOneThatReachesToTheLatestTime() {
        Run recent = await(submit("sum"), RunStatus.DONE);
        jdbc.sql("insert into probe_input values (1)").update();
        Run backfill = await(submit("sum"), RunStatus.DONE);
        reachTo(recent, "2026-06-28");
        reachTo(backfill, "2026-06-01");

        assertThat(service.findLatestDone("probe").orElseThrow().id()).isEqualTo(recent.id());

        jdbc.sql("update analysis_run set parameters = parameters - 'to' where process = 'probe'")
                .update();
        assertThat(service.findLatestDone("probe").orElseThrow().id()).isEqualTo(backfill.id());
    }

    private void reachTo(Run run, String day) {
        jdbc.sql("update analysis_run set parameters = parameters || jsonb_build_object('to', :day) where id = :id")
                .param("day", day)
                .param("id", run.id())
                .update();
    }

    @Test
    void aRequestThatIsUnderWayIsJoined() {
        Run first = submit("hold");
        Run second = submit("hold");
        assertThat(second.id()).isEqualTo(first.id());
        probe.hold.countDown();
        await(first, RunStatus.DONE);
        assertThat(rows(first.id())).isEqualTo(1);
    }

    @Test
    void aRunningRunStopsWhenCancelledAndLeavesNothing() throws InterruptedException {
        Run run = submit("hold");
        probe.working.acquire();
        service.cancel(run.id());
        Run cancelled = await(run, RunStatus.CANCELLED);
        assertThat(cancelled.card()).isNull();
        assertThat(rows(run.id())).isZero();
        assertThat(service.cancel(run.id()).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void dataThatCannotCarryTheRunAreAProblemAndABugIsOneWithoutInternals() {
        Run unusable = await(submit("unusable"), RunStatus.FAILED);
        assertThat(unusable.problem().at("/code").stringValue()).isEqualTo("too-few-points");
        Run broken = await(submit("broken"), RunStatus.FAILED);
        assertThat(broken.problem().at("/code").stringValue()).isEqualTo("internal");
        assertThat(broken.problem().toString()).doesNotContain("IllegalState").contains("trace");
    }

    @Test
    void unknownProcessesAndParametersAreNamed() {
        assertThatThrownBy(() -> service.submit("horoscope", null, "test"))
                .isInstanceOfSatisfying(BadRequestException.class, e -> assertThat(e.parameter())
                        .isEqualTo("process"));
        ObjectNode parameters = json.createObjectNode().put("bandwith", 3);
        assertThatThrownBy(() -> service.submit("probe", parameters, "test"))
                .isInstanceOfSatisfying(BadRequestException.class, e -> assertThat(e.parameter())
                        .isEqualTo("bandwith"));
    }

    @Test
    void twoWorkAtOnceAndTooManyAreTurnedAway() throws InterruptedException {
        for (int i = 0; i < RunService.MOST_UNFINISHED; i++) {
            submit("hold", "crowd " + i);
        }
        assertThatThrownBy(() -> submit("hold", "one too many")).isInstanceOf(OverloadedException.class);
        probe.working.acquire(2);
        assertThat(jdbc.sql("select count(*) from analysis_run where status = 'running'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        service.list("probe", 100).forEach(run -> service.cancel(run.id()));
        service.list("probe", 100).forEach(run -> awaitFinal(run.id()));
        probe.working.drainPermits();
    }

    @Test
    void aRunWhoseProcessWasKilledIsTakenUpAgain() {
        UUID id = UUID.randomUUID();
        leaveBehind(id, 1);
        Run run = awaitFinal(id);
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void aRunThatWasKilledTooOftenIsGivenUp() {
        UUID id = UUID.randomUUID();
        leaveBehind(id, RunExecutor.MOST_ATTEMPTS);
        Run run = awaitFinal(id);
        assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(run.problem().at("/code").stringValue()).isEqualTo("run-interrupted");
    }

    @Test
    void anOrderlyStopPutsTheRunBackWithoutCountingTheAttempt() {
        UUID id = UUID.randomUUID();
        insertRunning(id, 0, "{\"mode\": \"hold\", \"label\": \"stop\"}");
        assertThatThrownBy(() -> executor.execute(id, () -> true))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(service.get(id).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(jdbc.sql("select attempts from analysis_run where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        service.cancel(id);
    }

    /** As a killed process leaves them: the run under way, its task picked by a scheduler that is no more. */
    private void leaveBehind(UUID id, int attempts) {
        insertRunning(id, attempts, "{\"mode\": \"sum\", \"label\": \"left behind\"}");
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                        + " last_heartbeat, version) values ('analysis-run', :id, now(), true, 'dead',"
                        + " now() - interval '1 hour', 1)")
                .param("id", id.toString())
                .update();
    }

    private void insertRunning(UUID id, int attempts, String parameters) {
        jdbc.sql("insert into analysis_run (id, process, status, parameters, request_hash, attempts, created_by)"
                        + " values (:id, 'probe', 'running', cast(:parameters as jsonb), :id, :attempts, 'test')")
                .param("id", id)
                .param("parameters", parameters)
                .param("attempts", attempts)
                .update();
    }

    private Run submit(String mode) {
        return submit(mode, "");
    }

    private Run submit(String mode, String label) {
        return service.submit("probe", json.createObjectNode().put("mode", mode).put("label", label), "test");
    }

    private Run await(Run run, RunStatus status) {
        Run end = awaitFinal(run.id());
        assertThat(end.status()).isEqualTo(status);
        return end;
    }

    private Run awaitFinal(UUID id) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(50));
        Run run = service.get(id);
        while (!run.status().isFinal()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
            run = service.get(id);
        }
        return run;
    }

    private int rows(UUID id) {
        return jdbc.sql("select count(*) from probe_result where run_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
