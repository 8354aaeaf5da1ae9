package org.jingtu.platform.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Analyses as persistent jobs. A run outlives restarts, can be watched and cancelled, and once done never changes. What
 * was computed before from the same data by the same code is not computed again.
 */
@Service
public class RunService {
    /** Waiting and working together; beyond it requests are turned away. */
    static final int MOST_UNFINISHED = 20;

    private static final int RETRY_AFTER_SECONDS = 15;

    private final RunRepository repository;
    private final RunProcesses processes;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;
    private final AuditTrail audit;

    RunService(
            RunRepository repository,
            RunProcesses processes,
            JsonMapper json,
            PlatformTransactionManager transactions,
            ObjectProvider<Scheduler> scheduler,
            AuditTrail audit) {
        this.repository = repository;
        this.processes = processes;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /** What can be asked for, by id. */
    public Map<String, RunDescription> descriptions() {
        return processes.descriptions();
    }

    /**
     * Asks for an analysis.
     *
     * @param process {@code hotspots}, {@code density} or {@code coverage}
     * @param parameters JSON object; what is left out takes its default
     * @param username who asks
     * @return a run that waits, or one that answers the same request already ({@link Run#reused})
     * @throws org.jingtu.platform.BadRequestException naming the parameter that does not fit
     * @throws OverloadedException when too many wait already
     */
    public Run submit(String process, @Nullable JsonNode parameters, String username) {
        return submit(processes.get(process), new RunParameters(parameters), username);
    }

    /** Analyses of any process that finished since then. */
    public long countDoneSince(Instant since) {
        return repository.countDoneSince(since);
    }

    private <P> Run submit(RunProcess<P> process, RunParameters given, String username) {
        P parameters = process.parse(given);
        given.requireNoOthers();
        String text = json.writeValueAsString(parameters);
        String hash = RunRequestHash.of(process.id(), text, process.dataVersion(parameters));
        Run run = transaction.execute(status -> {
            repository.lockRequest(hash);
            Optional<Run> same = repository.findSame(hash);
            return same.isPresent() ? same.get().asReused() : enqueue(process.id(), text, hash, username);
        });
        if (!Objects.requireNonNull(run).reused()) {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
        return run;
    }

    private Run enqueue(String process, String parameters, String hash, String username) {
        if (repository.countUnfinished() >= MOST_UNFINISHED) {
            throw new OverloadedException("Too many analyses wait already.", RETRY_AFTER_SECONDS);
        }
        UUID id = UUID.randomUUID();
        repository.insert(new RunRepository.NewRun(id, process, json.readTree(parameters), hash, username));
        scheduler.getObject().schedule(RunTask.of(id), Instant.now());
        if (AuditTrail.isSomebodyLoggedIn()) {
            audit.record(
                    "run.start", "run", id, null, Map.of("process", process, "parameters", json.readTree(parameters)));
        }
        return get(id);
    }

    /** Whether the result of that run is for analysts only; no when there is no such run. */
    public boolean isForAnalysts(UUID id) {
        return repository.findProcess(id).filter(processes::isForAnalysts).isPresent();
    }

    /** @throws NotFoundException when there is no such run */
    public Run get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("run " + id));
    }

    /** A run of one process that is done; anything else is not found. */
    public Run getDone(UUID id, String process) {
        return repository
                .find(id)
                .filter(run -> run.process().equals(process) && run.status() == RunStatus.DONE)
                .orElseThrow(() -> new NotFoundException(process + " run " + id));
    }

    /** The run of a process that is done and reaches to the latest time, the newest of these. */
    public Optional<Run> findLatestDone(String process) {
        return repository.findLatestDone(process);
    }

    /** The newest run of a process that is done and looked at just these days, both included. */
    public Optional<Run> findLatestDone(String process, LocalDate from, LocalDate to) {
        return repository.findLatestDone(process, from, to);
    }

    /**
     * The newest run that is done and was asked for just this, whatever the data were then.
     *
     * @param parameters JSON object; what is left out takes its default
     */
    public Optional<Run> findLatestDone(String process, JsonNode parameters) {
        return repository.findLatestDone(
                process, json.writeValueAsString(processes.get(process).parse(new RunParameters(parameters))));
    }

    /** The newest first. @param process null for all */
    public List<Run> list(@Nullable String process, int limit) {
        return repository.list(process, limit);
    }

    /**
     * Drops runs of a caller that asks the same again and again, where a newer one has replaced them.
     *
     * @param before younger ones stay: somebody may be looking at them
     */
    public void removeSuperseded(String process, String username, Instant before) {
        repository.deleteSuperseded(process, username, before);
    }

    /** Asks a run to stop; a final one stays as it is. @return the run as it is now */
    public Run cancel(UUID id) {
        transaction.executeWithoutResult(status -> {
            Run run = get(id);
            if (!run.status().isFinal()) {
                repository.cancel(id);
                audit.record("run.cancel", "run", id, Map.of("status", run.status()), null);
            }
        });
        return get(id);
    }
}
