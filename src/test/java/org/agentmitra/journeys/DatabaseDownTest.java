package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away under the running portal and comes back (SECURITY.md, "Database down"). An import that is
 * under way waits for it and goes on.
 */
@Tag("outage")
class DatabaseDownTest {
    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final Duration RECOVERED = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void pagesSayThatTheServiceIsAwayAndComeBackWithTheDatabase() throws Exception {
        Path data = folder.resolve("database");
        EmbeddedPostgres first = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        int port = first.getPort();
        String url = first.getJdbcUrl("postgres", "postgres");
        List<String> database = List.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres");
        try (PortalProcess portal = new PortalProcess(folder.resolve("portal"), database).start()) {
            PortalClient client = new PortalClient(portal.port()).signIn("senior@demo.example");
            UUID id = client.upload("book.xlsx", LargeBook.workbook(1));
            client.await(id, Duration.ofMinutes(2), now -> now.checked() > 0 || now.waits());

            first.close();
            for (String path : List.of("/", "/policies", "/login")) {
                expectAway(client, path);
            }
            EmbeddedPostgres second = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            try {
                expectBack(client);
                client.await(id, Duration.ofMinutes(2), PortalClient.Progress::waits);
                assertThat(Files.readString(portal.log())).doesNotContainPattern("\\breference\\b|Request \\S+ failed");
            } finally {
                portal.stop();
                second.close();
            }
        }
    }

    private static void expectAway(PortalClient client, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.ask(path);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(ANSWERED);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception").doesNotContain("at org.");
    }

    private static void expectBack(PortalClient client) throws IOException, InterruptedException {
        long until = System.nanoTime() + RECOVERED.toNanos();
        while (client.ask("/policies").statusCode() != 200) {
            assertThat(System.nanoTime()).as("recovered in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
