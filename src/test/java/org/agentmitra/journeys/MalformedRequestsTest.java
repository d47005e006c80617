package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends, over the real server: its parser, not ours, is what fails. */
@Journey
class MalformedRequestsTest {
    private static final String MANY =
            IntStream.rangeClosed(0, 1_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @LocalServerPort
    int port;

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(logged);
    }

    @Test
    void aStrangersRequestThatCannotBeReadIsToldSo() throws IOException {
        refused(400, RawRequest.get("/login?q=%zz"));
        refused(400, RawRequest.get("/policies?q=%zz"));
        refused(400, RawRequest.get("/policies?q=%ff"));
        refused(400, RawRequest.get("/policies?q=%00"));
        refused(400, RawRequest.get("/login?" + MANY));
        refused(400, RawRequest.form("/login", "name=%zz"));
        refused(400, RawRequest.form("/login", MANY));
        refused(413, RawRequest.form("/login", "name=" + "a".repeat(3_000_000)));
        refused(400, RawRequest.form("/login", "x").with("Content-Type", "multipart/form-data"));
    }

    @Test
    void soIsThatOfSomebodyWhoIsSignedInAndStaysSo() throws IOException, InterruptedException {
        PortalClient client = new PortalClient(port).signIn("senior@demo.example");
        for (RawRequest request : List.of(
                RawRequest.get("/policies?q=%zz"),
                RawRequest.get("/?" + MANY),
                RawRequest.form("/logout", "a=%zz"),
                RawRequest.form("/imports", "x").with("Content-Type", "multipart/form-data"))) {
            RawRequest.Answer answer = refused(400, request.with("Cookie", client.cookie()));
            assertThat(answer.body()).as("navigation of %s", request.target()).contains("href=\"/customers\"");
        }
        assertThat(client.ask("/policies").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoFormIsNotParsedInFrontOfTheErrorPages() throws IOException {
        RawRequest put = new RawRequest(
                "PUT", "/policies", Map.of("Content-Type", "application/x-www-form-urlencoded"), "q=%zz");
        assertThat(put.sent(port).status()).isEqualTo(302);
    }

    @Test
    void programsAreToldTheReferenceToo() throws IOException, InterruptedException {
        PortalClient client = new PortalClient(port).signIn("senior@demo.example");
        for (String target : List.of("/nowhere", "/policies/" + new java.util.UUID(7, 7), "/providers/new")) {
            RawRequest.Answer answer = RawRequest.get(target)
                    .with("Accept", "application/json")
                    .with("Cookie", client.cookie())
                    .sent(port);
            assertThat(answer.status()).as(target).isIn(403, 404);
            assertThat(answer.headers().get("content-type")).startsWith("application/json");
            assertThat(answer.body()).contains("\"reference\":\"" + answer.reference() + "\"");
        }
    }

    private RawRequest.Answer refused(int status, RawRequest request) throws IOException {
        RawRequest.Answer answer = request.with("Accept", "text/html").sent(port);
        assertThat(answer.status()).as(request.target()).isEqualTo(status);
        assertThat(answer.headers()).containsKey("content-security-policy");
        assertThat(answer.body()).contains("Reference for support", answer.reference());
        assertThat(logged.list.stream()
                        .filter(line -> answer.reference()
                                .equals(line.getMDCPropertyMap().get("request")))
                        .toList())
                .as("lines logged for %s", request.target())
                .singleElement()
                .satisfies(line -> assertThat(line.getThrowableProxy()).isNull());
        return answer;
    }
}
