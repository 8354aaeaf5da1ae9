package org.jingtu.platform.run;

import java.util.UUID;
import java.util.function.Supplier;
import org.jingtu.analysis.Progress;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One attempt to carry out one run: what its process sees as {@link RunContext}, and its stop watch. */
final class RunExecution<P> implements RunContext {
    private static final double NANOS = 1e9;

    private final UUID id;
    private final RunProcess<P> process;
    private final P parameters;
    private final RunProgress progress;
    private final TransactionTemplate snapshot;
    private String dataVersion = "";
    private double readSeconds;

    /** @param snapshot read-only transactions that see one state of the database */
    RunExecution(
            UUID id,
            RunProcess<P> process,
            JsonNode parameters,
            JsonMapper json,
            RunProgress progress,
            TransactionTemplate snapshot) {
        this.id = id;
        this.process = process;
        this.parameters = json.treeToValue(parameters, process.parameterType());
        this.progress = progress;
        this.snapshot = snapshot;
    }

    @Override
    public UUID runId() {
        return id;
    }

    @Override
    public <T> T read(Supplier<T> reading) {
        progress.stage("read").report(0);
        long start = System.nanoTime();
        T read = snapshot.execute(status -> {
            dataVersion = process.dataVersion(parameters);
            return reading.get();
        });
        readSeconds = (System.nanoTime() - start) / NANOS;
        return read;
    }

    @Override
    public Progress progress(String stage, double from, double to) {
        return progress.stage(stage).between(from, to);
    }

    /** A result and what is left to say about it. */
    record Finished(RunOutcome outcome, String requestHash, double readSeconds, double computeSeconds) {
        /** The whole card as stored. */
        ObjectNode card(JsonMapper json, double writeSeconds) {
            ObjectNode card = json.valueToTree(outcome.card());
            card.put("codeVersion", RunRequestHash.CODE_VERSION);
            card.putObject("seconds")
                    .put("read", rounded(readSeconds))
                    .put("compute", rounded(computeSeconds))
                    .put("write", rounded(writeSeconds));
            return card;
        }

        private static double rounded(double seconds) {
            return Math.rint(seconds * 1000) / 1000;
        }
    }

    Finished execute(JsonMapper json) {
        long start = System.nanoTime();
        RunOutcome outcome = process.execute(parameters, this);
        double computeSeconds = (System.nanoTime() - start) / NANOS - readSeconds;
        String hash = RunRequestHash.of(process.id(), json.writeValueAsString(parameters), dataVersion);
        return new Finished(outcome, hash, readSeconds, computeSeconds);
    }
}
