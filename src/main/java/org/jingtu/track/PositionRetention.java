package org.jingtu.track;

import java.time.Duration;
import java.time.LocalDate;
import org.jingtu.platform.CountyService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long positions are kept, {@code jingtu.tracks.retention}: 90 days unless a county says otherwise. */
@Component
public class PositionRetention {
    private final CountyService counties;
    private final Duration retention;

    PositionRetention(CountyService counties, @Value("${jingtu.tracks.retention:90d}") Duration retention) {
        this.counties = counties;
        this.retention = retention;
    }

    public Duration duration() {
        return retention;
    }

    /** Positions of days (UTC) before this one are dropped. */
    public LocalDate firstDayKept() {
        return counties.today().minusDays(retention.toDays() + 1);
    }
}
