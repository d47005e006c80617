package org.agentmitra.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks ClamAV's daemon over its TCP protocol: the command INSTREAM, then pieces of the content, each behind its length, and
 * an empty one as the end. The answer is one line that ends with a zero byte.
 */
class ClamdScanner implements Scanner {
    private static final Logger log = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_000;

    private final ScannerSettings settings;

    ClamdScanner(ScannerSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isClean(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            int wait = Math.toIntExact(settings.timeout().toMillis());
            socket.connect(new InetSocketAddress(Objects.requireNonNull(settings.host()), settings.port()), wait);
            socket.setSoTimeout(wait);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
            return read(answer(socket.getInputStream()));
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        int length = content.readNBytes(piece, 0, PIECE);
        while (length > 0) {
            out.writeInt(length);
            out.write(piece, 0, length);
            length = content.readNBytes(piece, 0, PIECE);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        int next = in.read();
        while (next > 0 && answer.length() < LONGEST_ANSWER) {
            answer.append((char) next);
            next = in.read();
        }
        if (next != 0) {
            throw new IOException("the scanner hung up before the end of its answer");
        }
        return answer.toString();
    }

    /** {@code stream: OK}, {@code stream: Name-Of-It FOUND}, or {@code … ERROR}. */
    private static boolean read(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return true;
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("The scanner refuses a file: {}", answer.replaceAll("[^\\w .:-]", "?"));
            return false;
        }
        throw new IOException("the scanner did not judge the file: " + answer.replaceAll("[^\\w .:-]", "?"));
    }
}
