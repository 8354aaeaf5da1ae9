package org.jingtu.platform.run;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler's side of a run: its instance is the run's id; one that died with its process is revived. */
@Configuration(proxyBeanMethods = false)
class RunTask {
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("analysis-run");
    private static final Duration PAUSE_BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(3);

    static TaskInstance<Void> of(UUID run) {
        return DESCRIPTOR.instance(run.toString()).build();
    }

    @Bean
    OneTimeTask<Void> analysisRunTask(RunExecutor executor) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE_BEFORE_NEXT_ATTEMPT))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        executor.execute(UUID.fromString(instance.getId()), () -> context.getSchedulerState()
                                .isShuttingDown()));
    }
}
