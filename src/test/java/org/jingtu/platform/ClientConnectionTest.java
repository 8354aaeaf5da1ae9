package org.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Against a server of its own, over real connections. */
class ClientConnectionTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: test\r\n\r\n";

    private final BlockingQueue<ClientConnection> working = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final WebServer server = server();

    private WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new ClientConnectionValve().customize(factory);
        return factory.getWebServer(
                context -> context.addServlet("slow", new Slow()).addMapping("/"));
    }

    private final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            working.add(ClientConnection.of(request));
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            response.setContentType("text/plain");
            response.getWriter().print("done");
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop();
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private ClientConnection atWork() throws InterruptedException {
        ClientConnection connection = working.poll(30, TimeUnit.SECONDS);
        assertThat(connection).isNotNull();
        return connection;
    }

    @Test
    void whoHangsUpIsNoticedWhileTheWorkGoesOn() throws Exception {
        Socket socket = send(REQUEST);
        ClientConnection connection = atWork();
        assertThat(connection.isGone()).isFalse();
        socket.close();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!connection.isGone() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(connection.isGone()).isTrue();
    }

    @Test
    void aRequestSentAheadIsNoHangingUpAndIsAnswered() throws Exception {
        try (Socket socket = send(REQUEST + REQUEST)) {
            ClientConnection connection = atWork();
            for (int i = 0; i < 5; i++) {
                assertThat(connection.isGone()).isFalse();
            }
            release.countDown();
            atWork();
            String answers = "";
            while (answers.split("done", -1).length < 3) {
                byte[] part = new byte[4096];
                int n = socket.getInputStream().read(part);
                assertThat(n).isPositive();
                answers += new String(part, 0, n, StandardCharsets.US_ASCII);
            }
            assertThat(connection.isGone()).as("after the answer").isFalse();
        }
    }
}
