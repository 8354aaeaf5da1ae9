package org.jingtu.track.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalDate;
import java.util.List;
import org.jingtu.platform.CountyService;
import org.jingtu.track.PositionRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Makes the partitions of the coming days ahead and drops positions after the retention. Daily coverage and patrol
 * effort are elsewhere and stay.
 */
@Component
class PartitionKeeping {
    private static final int DAYS_AHEAD = 7;
    private static final Logger LOG = LoggerFactory.getLogger(PartitionKeeping.class);

    private final PositionInRepository repository;
    private final PositionWriter writer;
    private final CountyService counties;
    private final PositionRetention retention;

    PartitionKeeping(
            PositionInRepository repository,
            PositionWriter writer,
            CountyService counties,
            PositionRetention retention) {
        this.repository = repository;
        this.writer = writer;
        this.counties = counties;
        this.retention = retention;
    }

    void keep() {
        LocalDate today = counties.today();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            repository.ensurePartition(today.plusDays(ahead));
        }
        List<String> dropped = repository.dropPartitionsBefore(retention.firstDayKept());
        if (!dropped.isEmpty()) {
            writer.forgetPartitions();
            LOG.info(
                    "positions older than {} days dropped: {}",
                    retention.duration().toDays(),
                    dropped);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> partitionKeepingTask(PartitionKeeping keeping) {
            return Tasks.recurring("position-partitions", FixedDelay.ofHours(6))
                    .execute((instance, context) -> keeping.keep());
        }
    }
}
