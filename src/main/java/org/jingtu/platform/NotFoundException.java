package org.jingtu.platform;

import java.io.Serial;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What was asked for is not there, or not there for this viewer; answered with 404. */
public class NotFoundException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable URI type;

    /** @param what kind and identity, such as {@code run 7f0c…} */
    public NotFoundException(String what) {
        this(what, null);
    }

    /** @param type of the problem where a standard prescribes it; null for ours */
    public NotFoundException(String what, @Nullable URI type) {
        super(what + " was not found");
        this.type = type;
    }

    public @Nullable URI type() {
        return type;
    }
}
