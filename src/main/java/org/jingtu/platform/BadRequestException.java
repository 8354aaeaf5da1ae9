package org.jingtu.platform;

import java.io.Serial;

/** A parameter of a request is malformed, unknown or out of range; answered with 400. */
public class BadRequestException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the parameter at fault
     * @param message what is wrong and what would be right
     */
    public BadRequestException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
