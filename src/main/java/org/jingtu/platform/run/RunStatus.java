package org.jingtu.platform.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run is: the first two go on, the others are final. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** Broken off by restarts so often that it was given up. */
    INTERRUPTED;

    /** As stored and sent: {@code queued}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
