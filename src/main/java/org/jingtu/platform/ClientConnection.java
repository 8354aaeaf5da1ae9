package org.jingtu.platform;

import jakarta.servlet.http.HttpServletRequest;

/** The connection that a request came over, for work that should end when nobody waits for it any more. */
@FunctionalInterface
public interface ClientConnection {
    /** The request attribute under which the server's side of it is found. */
    String ATTRIBUTE = ClientConnection.class.getName();

    /** Whether the client has hung up. May be asked from any thread, also after the answer, when it says false. */
    boolean isGone();

    /** The connection of a request; one that never hangs up when the server does not tell. */
    static ClientConnection of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ClientConnection connection ? connection : () -> false;
    }
}
