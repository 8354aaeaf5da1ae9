package org.jingtu.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hands each request its {@link ClientConnection}. Tomcat does not tell when a client hangs up while its request is worked
 * on, so the socket is asked, without waiting: it has something to read although the request is complete. That may also be
 * the client's next request sent ahead; it is put aside by the first question, so that only a second one counts.
 */
@Component
class ClientConnectionValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Valve());
    }

    private static final class Valve extends ValveBase {
        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Watched watched = new Watched(request.getCoyoteRequest());
            request.setAttribute(ClientConnection.ATTRIBUTE, watched);
            try {
                getNext().invoke(request, response);
            } finally {
                watched.end();
            }
        }
    }

    private static final class Watched implements ClientConnection {
        private final org.apache.coyote.Request request;
        private boolean ended;
        private boolean gone;

        Watched(org.apache.coyote.Request request) {
            this.request = request;
        }

        /** Tomcat uses the objects of this request for another one from now on. */
        synchronized void end() {
            ended = true;
        }

        @Override
        public synchronized boolean isGone() {
            if (!ended && !gone && request.getContentLengthLong() <= 0) {
                boolean once = hasSomethingToRead();
                boolean again = once && hasSomethingToRead();
                gone = again;
            }
            return gone;
        }

        private boolean hasSomethingToRead() {
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            boolean something = request.getAvailable() > 0;
            request.setAvailable(0);
            return something;
        }
    }
}
