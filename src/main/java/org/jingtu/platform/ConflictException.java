package org.jingtu.platform;

import java.io.Serial;

/** The request fits, but not the present state of things, such as undoing an import twice; answered with 409. */
public class ConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    public ConflictException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
