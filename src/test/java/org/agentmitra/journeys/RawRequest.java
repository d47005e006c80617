package org.agentmitra.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it goes over the wire, malformed where no client library would let it be.
 *
 * @param body sent as it is
 */
record RawRequest(String method, String target, Map<String, String> headers, String body) {

    static RawRequest get(String target) {
        return new RawRequest("GET", target, Map.of(), "");
    }

    static RawRequest form(String target, String body) {
        return new RawRequest("POST", target, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    RawRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RawRequest(method, target, more, body);
    }

    Answer sent(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        return text + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** @param headers by their names in small letters */
    record Answer(int status, Map<String, String> headers, String body) {
        private static Answer of(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n");
            Map<String, String> headers = new LinkedHashMap<>();
            Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts[1]);
        }

        /** The id that support finds the request by. */
        String reference() {
            return headers.getOrDefault("x-request-id", "no reference");
        }
    }
}
