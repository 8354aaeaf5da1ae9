package org.jingtu.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.platform.run.RunStatus;
import tools.jackson.databind.json.JsonMapper;

/** Submits analyses and waits for them. */
public final class Runs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Runs() {}

    /** Runs an analysis to its end, whatever that is. @param parameters JSON object */
    public static Run toEnd(RunService service, String process, String parameters) {
        return ended(service, service.submit(process, JSON.readTree(parameters), "test"));
    }

    /** Waits for a run that somebody asked for. */
    public static Run ended(RunService service, Run asked) {
        Run run = asked;
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!run.status().isFinal()) {
            assertThat(Instant.now()).as("run %s ends", run.id()).isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
            run = service.get(run.id());
        }
        return run;
    }

    /** Runs an analysis that must succeed. */
    public static Run done(RunService service, String process, String parameters) {
        Run run = toEnd(service, process, parameters);
        assertThat(run.status()).as("%s", run.problem()).isEqualTo(RunStatus.DONE);
        return run;
    }
}
