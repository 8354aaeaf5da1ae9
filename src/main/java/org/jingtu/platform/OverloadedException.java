package org.jingtu.platform;

import java.io.Serial;

/** There is no room for more work just now; answered with 503 and a time to wait. */
public class OverloadedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public OverloadedException(String message, int retryAfterSeconds) {
        super(message);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
