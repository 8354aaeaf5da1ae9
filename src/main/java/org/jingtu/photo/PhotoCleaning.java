package org.jingtu.photo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes photographs that nothing refers to, and files that a crash left without a row. */
@Component
class PhotoCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoCleaning.class);
    private static final Duration UNUSED_FOR = Duration.ofDays(1);
    /** What lies there for longer is not of a crash; perhaps an older database was restored. It is left alone. */
    private static final Duration ORPHANED_FOR = Duration.ofDays(3);

    private final PhotoFiles files;
    private final PhotoRepository repository;
    private final TransactionTemplate transaction;

    PhotoCleaning(PhotoFiles files, PhotoRepository repository, TransactionTemplate transaction) {
        this.files = files;
        this.repository = repository;
        this.transaction = transaction;
    }

    /** Removes what was unused or orphaned for a day at that time; no upload is committed meanwhile. */
    void clean(Instant now) {
        Instant before = now.minus(UNUSED_FOR);
        transaction.executeWithoutResult(status -> {
            repository.lockExclusive();
            List<String> unused = repository.deleteUnused(before);
            unused.forEach(files::delete);
            int removed = unused.size() + removeOrphans(now.minus(ORPHANED_FOR), before);
            if (removed > 0) {
                LOG.info("{} photographs that nothing refers to were removed", removed);
            }
        });
    }

    private int removeOrphans(Instant after, Instant before) {
        try {
            List<String> orphans = files.listPutThere(after, before).stream()
                    .filter(name -> repository.find(name).isEmpty())
                    .toList();
            orphans.forEach(files::delete);
            return orphans.size() + files.discardOlder(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every hour. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> photoCleaningTask(PhotoCleaning cleaning) {
            return Tasks.recurring("photo-cleaning", FixedDelay.ofHours(1))
                    .execute((instance, context) -> cleaning.clean(Instant.now()));
        }
    }
}
