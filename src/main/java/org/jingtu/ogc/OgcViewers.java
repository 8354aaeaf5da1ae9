package org.jingtu.ogc;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Tells what somebody may see; implemented by the room that owns accounts. */
public interface OgcViewers {
    /** @param principal of the request; null when nobody is logged in */
    OgcViewer of(@Nullable Principal principal);
}
