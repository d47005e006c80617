package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.support.TestVideos;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A video of 100 MB over a connection that breaks twice, each time in the middle of a piece. */
@Journey
class BrokenUploadTest {
    private static final int PIECE = 5 * 1024 * 1024;
    private static final int WHOLE = 20 * PIECE;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern RECEIVED = Pattern.compile("\"received\":(\\d+)");
    private static final Pattern PLACE = Pattern.compile("Location: (/videos/\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private String token = "";
    private String upload = "";

    @Test
    void itGoesOnWhereItWas() throws IOException, InterruptedException {
        PortalClient agent = new PortalClient(port).signIn("senior@demo.example");
        token = found(TOKEN, agent.get("/videos/new"));
        Map<String, String> facts = Map.of("name", "film.mp4", "size", String.valueOf(WHOLE), "mark", "7");
        upload = found(ID, agent.answer("/pieces", "/videos/new", facts).body());

        int at = 0;
        int broken = 0;
        while (at < WHOLE) {
            if (broken < 2 && at == (3 + 8 * broken) * PIECE) {
                broken++;
                send(agent, at, PIECE / 2 + 1);
            } else {
                send(agent, at, PIECE);
            }
            at = Integer.parseInt(found(RECEIVED, agent.get("/pieces/" + upload)));
        }
        assertThat(broken).isEqualTo(2);

        String first = finish(agent);
        assertThat(finish(agent)).isEqualTo(first);
        assertThat(jdbc.sql("select millis from videos where bytes = ?")
                        .param(WHOLE)
                        .query(Long.class)
                        .list())
                .containsExactly(2_000L);
        assertThat(jdbc.sql("select count(*) from documents where kind = 'piece'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A piece of which only some bytes are sent before the connection breaks, or all of it. */
    private void send(PortalClient agent, int from, int bytes) throws IOException {
        byte[] piece = new byte[PIECE];
        if (from == 0) {
            byte[] film = TestVideos.silent();
            ByteBuffer.wrap(piece).put(film).put(TestVideos.head("mdat", WHOLE - film.length));
        }
        String head = "POST /pieces/" + upload + "?from=" + from + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nCookie: " + agent.cookie() + "\r\nX-CSRF-TOKEN: " + token
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + PIECE
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(piece, 0, bytes);
            out.flush();
            if (bytes == PIECE) {
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200");
            }
        }
    }

    /** Sends the form that names the upload; where it leads. A busy machine may take its time to seal the whole. */
    private String finish(PortalClient agent) throws IOException {
        String body = "upload=" + upload + "&alt=A+film";
        String request = "POST /videos HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + agent.cookie()
                + "\r\nX-CSRF-TOKEN: " + token + "\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(180_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return found(PLACE, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
