package org.jingtu.platform.run;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jingtu.analysis.UnusableDataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries out runs: the scheduler calls it for each, again after a restart. */
@Component
class RunExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);
    /** A run that brings the service down must not do so for ever. */
    static final int MOST_ATTEMPTS = 3;

    private final RunRepository repository;
    private final RunProcesses processes;
    private final RunFailure failures;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final TransactionTemplate snapshot;

    RunExecutor(
            RunRepository repository,
            RunProcesses processes,
            RunFailure failures,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.processes = processes;
        this.failures = failures;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Carries out a run to one of its final states. Fails only when the attempt should be repeated: the service stops, or
     * the database is away.
     *
     * @param stopping whether the service is shutting down
     */
    void execute(UUID id, BooleanSupplier stopping) {
        Optional<Integer> attempt = repository.start(id);
        if (attempt.isEmpty()) {
            return;
        }
        if (attempt.get() > MOST_ATTEMPTS) {
            repository.end(id, RunStatus.INTERRUPTED, failures.interrupted(MOST_ATTEMPTS));
            return;
        }
        try {
            carryOut(id, stopping);
        } catch (CancellationException e) {
            if (stopping.getAsBoolean()) {
                repository.requeue(id);
                throw e;
            }
            repository.end(id, RunStatus.CANCELLED, null);
        } catch (UnusableDataException e) {
            repository.end(id, RunStatus.FAILED, failures.unusable(e));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            String trace = UUID.randomUUID().toString();
            LOG.error("run {} failed, trace {}", id, trace, e);
            repository.end(id, RunStatus.FAILED, failures.internal(trace));
        }
    }

    private void carryOut(UUID id, BooleanSupplier stopping) {
        Run run = repository.find(id).orElseThrow();
        RunProgress progress = new RunProgress(
                (stage, fraction) ->
                        Boolean.TRUE.equals(apart.execute(status -> repository.reportProgress(id, fraction, stage))),
                stopping);
        RunExecution.Finished finished = new RunExecution<>(
                        id, processes.get(run.process()), run.parameters(), json, progress, snapshot)
                .execute(json);
        transaction.executeWithoutResult(status -> {
            long start = System.nanoTime();
            finished.outcome().store().run();
            double writeSeconds = (System.nanoTime() - start) / 1e9;
            if (!repository.finish(id, finished.card(json, writeSeconds), finished.requestHash())) {
                throw new CancellationException("run " + id + " was cancelled while its result was written");
            }
        });
    }
}
