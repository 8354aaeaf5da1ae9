package org.jingtu.analysis;

import java.io.Serial;
import java.util.Map;

/**
 * The data cannot carry the analysis or import that was asked for: too few points, a constant extent, a broken file.
 * Not a bug of the caller (that is {@link IllegalArgumentException}).
 *
 * <p>The code is stable, lower-case with dashes, and has a paragraph in {@code docs/problems.md}.
 */
public class UnusableDataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> details;

    public UnusableDataException(String code, String message) {
        this(code, message, Map.of());
    }

    /**
     * @param code stable problem code such as {@code too-few-points}
     * @param message one sentence a person can act on, in English
     * @param details figures that belong to it, such as {@code {"points": 3, "needed": 60}}
     */
    public UnusableDataException(String code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
