package org.agentmitra.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks clamd's INSTREAM on a socket: finds what holds the word EICAR, and says what it is told to otherwise. */
class Clamd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket server;
    volatile String answer = "stream: OK\0";
    volatile int asked;
    volatile int longestPiece;

    Clamd() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    Scanner scanner() {
        return new ClamdScanner(new ScannerSettings("127.0.0.1", server.getLocalPort(), PATIENCE));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException closed) {
                // The next one, or the end.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            longestPiece = Math.max(longestPiece, length);
            content.write(in.readNBytes(length));
        }
        asked++;
        boolean found = content.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
        String said = found ? "stream: Eicar-Test-Signature FOUND\0" : answer;
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }
}
