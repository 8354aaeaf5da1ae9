package org.jingtu.ogc.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jingtu.ogc.OgcViewer;

/** Something that a finished analysis has to give; a bean of the room that keeps it. Collections of runs need none. */
public interface ProcessOutput {
    /** Id of the process that gives it. */
    String process();

    OutputDescription description();

    /**
     * Writes it; leaves the stream open.
     *
     * @param run done, of this process
     */
    void write(UUID run, OgcViewer viewer, OutputStream out) throws IOException;
}
