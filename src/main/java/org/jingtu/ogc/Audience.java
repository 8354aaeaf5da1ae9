package org.jingtu.ogc;

/** From whom on something of the OGC API is there; the later ones see what the earlier ones see. */
public enum Audience {
    /** Everybody who logs in, crews among them. */
    EVERYBODY,
    /** Planners, leaders, inspectors, administrators. */
    OFFICE,
    /** Planners and administrators. */
    ANALYSTS
}
