package org.jingtu.ogc.process;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;

/** Executions: asked for, watched, waited for, dismissed. */
@Service
class JobService {
    private static final URI NO_SUCH_JOB = URI.create(ProcessCatalogue.EXCEPTION + "no-such-job");

    /** Jobs that are remembered for a user. */
    private static final int MOST_KEPT = 1_000;
    /** Requests that wait for results at once; each holds a thread. */
    private static final int MOST_WAITING = 16;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final RunService runs;
    private final JobRepository repository;

    JobService(RunService runs, JobRepository repository) {
        this.runs = runs;
        this.repository = repository;
    }

    /**
     * Asks for an execution; where an earlier run answers it already, the job is done at once.
     *
     * @throws org.jingtu.platform.BadRequestException naming the input that does not fit
     * @throws org.jingtu.platform.OverloadedException when too many wait already
     */
    Job submit(String process, ExecuteRequest request, String username) {
        Run run = runs.submit(process, request.inputs(), username);
        UUID id = UUID.randomUUID();
        repository.insert(id, run.id(), request, username);
        repository.deleteOldest(username, MOST_KEPT);
        return get(id);
    }

    /** Waits until a job is final, or so long, or not at all when too many wait. @return the job as it is then */
    Job await(Job job, Duration longest) {
        if (job.status().isFinal() || longest.isZero() || !waiting.tryAcquire()) {
            return job;
        }
        try {
            long end = System.nanoTime() + longest.toNanos();
            Job now = job;
            while (!now.status().isFinal() && System.nanoTime() < end) {
                Thread.sleep(PAUSE.toMillis());
                now = get(job.id());
            }
            return now;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return job;
        } finally {
            waiting.release();
        }
    }

    Job get(String id) {
        try {
            return get(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("job " + id, NO_SUCH_JOB);
        }
    }

    /** @throws NotFoundException of the standard's type when there is none */
    private Job get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("job " + id, NO_SUCH_JOB));
    }

    /** The newest first, and one more than asked for when there are more. */
    List<Job> list(JobQuery query) {
        return repository.list(query, query.limit() + 1);
    }

    /** Forgets a job, and stops its run if nobody else wants it. Results stay with the run. */
    Job dismiss(String id) {
        Job job = get(id);
        if (!job.status().isFinal() && !repository.isRunWanted(job)) {
            runs.cancel(job.run());
        }
        repository.delete(job.id());
        return job.dismissed();
    }
}
