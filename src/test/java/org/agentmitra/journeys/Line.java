package org.agentmitra.journeys;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a browser and the portal. It can be cut, for pages and service workers alike, and it can be bad in the
 * worse way: what is sent arrives, and the answer does not.
 */
final class Line implements AutoCloseable {
    private enum State {
        GOOD,
        CUT,
        LOSES_ANSWERS
    }

    private final ServerSocket door;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong answered = new AtomicLong();
    private volatile State state = State.GOOD;

    Line(int portal) {
        this.portal = portal;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Bytes that came from the portal so far. */
    long answered() {
        return answered.get();
    }

    void cut() {
        state = State.CUT;
        hangUp();
    }

    void loseAnswers() {
        state = State.LOSES_ANSWERS;
    }

    void mend() {
        state = State.GOOD;
        // What was under way when answers were lost stays lost.
        hangUp();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }

    private void hangUp() {
        open.forEach(Line::end);
        open.clear();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException gone) {
                // Closed, or the portal is; the browser finds out by itself.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        if (state == State.CUT) {
            end(browser);
            return;
        }
        Socket server = new Socket("127.0.0.1", portal);
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(browser, server, false));
        Thread.ofVirtual().start(() -> carry(server, browser, true));
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(buffer);
            while (read >= 0 && !(answers && state == State.LOSES_ANSWERS)) {
                out.write(buffer, 0, read);
                answered.addAndGet(answers ? read : 0);
                out.flush();
                read = in.read(buffer);
            }
        } catch (IOException hungUp) {
            // As lines do.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }
}
