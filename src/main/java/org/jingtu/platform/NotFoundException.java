package org.jingtu.platform;

import java.io.Serial;

/** What was asked for is not there, or not there for this viewer; answered with 404. */
public class NotFoundException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what kind and identity, such as {@code run 7f0c…} */
    public NotFoundException(String what) {
        super(what + " was not found");
    }
}
