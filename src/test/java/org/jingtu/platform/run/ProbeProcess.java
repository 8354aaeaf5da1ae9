package org.jingtu.platform.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that a test can hold, fail and count. Its data are the rows of {@code probe_input}. */
final class ProbeProcess implements RunProcess<ProbeProcess.Parameters> {
    private static final RunInput MODE = RunInput.choice("mode", "sum", "hold", "unusable", "broken");
    private static final RunInput LABEL = RunInput.text("label");

    record Parameters(String mode, String label) {}

    final AtomicInteger executions = new AtomicInteger();
    final Semaphore working = new Semaphore(0);
    volatile CountDownLatch hold = new CountDownLatch(1);
    private final JdbcClient jdbc;

    ProbeProcess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "probe";
    }

    @Override
    public RunDescription description() {
        return RunDescription.titled("探针", "Probe").taking(MODE, LABEL);
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public Parameters parse(RunParameters given) {
        String label = given.text(LABEL);
        return new Parameters(given.choice(MODE), label == null ? "" : label);
    }

    @Override
    public String dataVersion(Parameters parameters) {
        return jdbc.sql("select count(*) from probe_input").query(String.class).single();
    }

    @Override
    public RunOutcome execute(Parameters parameters, RunContext context) {
        executions.incrementAndGet();
        long sum = context.read(() -> jdbc.sql("select coalesce(sum(value), 0) from probe_input")
                .query(Long.class)
                .single());
        switch (parameters.mode()) {
            case "unusable" -> throw new UnusableDataException("too-few-points", "Only three points.");
            case "broken" -> throw new IllegalStateException("broken");
            case "hold" -> spin(context.progress("compute", 0.2, 0.9));
            default -> context.progress("compute", 0, 1).report(1);
        }
        RunCard.Input input = new RunCard.Input(
                sum, sum, List.of(), null, null, new DataHash().add(sum).hex());
        RunCard card = new RunCard("probe", parameters, List.of(), input, 0, List.of(sum));
        return new RunOutcome(card, () -> store(context, sum));
    }

    /** Works until it is released, or until progress tells it to stop. */
    private void spin(Progress progress) {
        working.release();
        while (hold.getCount() > 0) {
            progress.report(0.5);
            Thread.onSpinWait();
        }
    }

    private void store(RunContext context, long sum) {
        jdbc.sql("insert into probe_result values (:run, :sum)")
                .param("run", context.runId())
                .param("sum", sum)
                .update();
    }
}
