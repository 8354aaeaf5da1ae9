package org.jingtu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the service that can be cut and mended like a mobile network. (The browser's own emulation of being offline
 * also keeps a sleeping worker from waking up, which no real network does.)
 */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param target port of the service on this machine */
    Relay(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection and lets none through, or lets them through again. */
    void cut(boolean now) {
        cut = now;
        if (now) {
            open.forEach(Relay::end);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    end(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException e) {
                cut = cut || door.isClosed();
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(caller);
        open.add(service);
        daemon(() -> pump(caller, service));
        daemon(() -> pump(service, caller));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            end(from);
        }
        end(from);
        end(to);
        open.remove(from);
        open.remove(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Relay::end);
    }
}
