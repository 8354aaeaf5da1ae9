package org.jingtu.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotentRequestRepository {
    private final JdbcClient jdbc;

    IdempotentRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered. @param answer JSON */
    record Kept(String requestSha256, String answer) {}

    /** Takes the key; waits for another transaction that has it. @return false when it is taken */
    boolean insert(String username, String key, String requestSha256) {
        return jdbc.sql(SqlFiles.get("platform/insert-answer"))
                        .param("username", username)
                        .param("key", key)
                        .param("request", requestSha256)
                        .update()
                > 0;
    }

    void answer(String username, String key, String answer) {
        jdbc.sql(SqlFiles.get("platform/save-answer"))
                .param("username", username)
                .param("key", key)
                .param("answer", answer)
                .update();
    }

    Kept get(String username, String key) {
        return jdbc.sql(SqlFiles.get("platform/get-answer"))
                .param("username", username)
                .param("key", key)
                .query((row, n) -> new Kept(row.getString("request_sha256"), row.getString("answer")))
                .single();
    }

    void forgetOld() {
        jdbc.sql(SqlFiles.get("platform/delete-old-answers")).update();
    }

    /** Every day. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> keptAnswerCleaningTask(IdempotentRequestRepository repository) {
            return Tasks.recurring("kept-answer-cleaning", FixedDelay.ofHours(24))
                    .execute((instance, context) -> repository.forgetOld());
        }
    }
}
