package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages of a shared presentation a second, over HTTP, with those who ask on the same machine. Every request is a visitor who
 * is counted; each first one of ten is new.
 */
@Tag("bench")
class SharedShowBenchmarkTest {
    private static final int WARM = 3_000;
    private static final int REQUESTS = 12_000;
    private static final int AT_ONCE = 16;
    /** Issue 6, "Done when". */
    private static final int AIM = 500;

    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile";

    @ParameterizedTest
    @EnumSource
    void manyLookAtOnce(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder);
                HttpClient client = HttpClient.newHttpClient()) {
            String address = "http://localhost:" + portal.port() + share(portal);
            ask(client, address, WARM);
            long begun = System.nanoTime();
            long bytes = ask(client, address, REQUESTS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Report.line(
                    "shared presentation %s: %,.0f requests/s of %,d bytes, %d at once%s",
                    database,
                    REQUESTS / seconds,
                    bytes / REQUESTS,
                    AT_ONCE,
                    REQUESTS / seconds < AIM ? " BELOW " + AIM : "");
            assertThat(portal.bean(JdbcClient.class)
                            .sql("select count(*) from viewings")
                            .query(Integer.class)
                            .single())
                    .isEqualTo((WARM + REQUESTS) / 10);
        }
    }

    private static long ask(HttpClient client, String address, int requests) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int person = 0; person < AT_ONCE; person++) {
                all.add(people.submit(() -> look(client, address, next, requests)));
            }
            long bytes = 0;
            for (Future<Long> one : all) {
                bytes += one.get();
            }
            return bytes;
        }
    }

    private static long look(HttpClient client, String address, AtomicInteger next, int requests) throws Exception {
        long bytes = 0;
        for (int at = next.getAndIncrement(); at < requests; at = next.getAndIncrement()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("User-Agent", BROWSER)
                    .header("Cookie", "visitor=" + String.format("%s%020d", requests == WARM ? "w_" : "m_", at / 10))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            bytes += answer.body().length;
        }
        return bytes;
    }

    /** Six slides of words behind a link. @return its path */
    private static String share(BenchPortal portal) {
        World world = portal.bean(World.class).lay();
        JdbcClient jdbc = portal.bean(JdbcClient.class);
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        jdbc.sql(
                        "insert into presentations (id, agent_id, scope_path, name, name_key, language, status, active, edits,"
                                + " created_by, created_at, updated_at, published_at, version)"
                                + " values (?, ?, ?, 'Safe for life', 'safe for life', 'en', 'PUBLISHED', true, 0, ?, ?, ?, ?, 0)")
                .params(id, world.sunita.id(), world.sunita.path(), world.senior.user(), now, now, now)
                .update();
        for (int position = 1; position <= 6; position++) {
            jdbc.sql("insert into slides (id, presentation_id, position, kind, alt, layout, title, subtitle, body,"
                            + " text_tone, ground_tone, veil, seconds, transition, call_kind, call_text, call_target)"
                            + " values (?, ?, ?, 'TEXT', '', 'CENTRE', ?, 'From ₹500 a month', 'A line', 'WHITE', 'TEAL',"
                            + " 60, 5, 'SLIDE', 'NONE', '', '')")
                    .params(Ids.next(), id, position, "Slide " + position)
                    .update();
        }
        jdbc.sql("insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at)"
                        + " values (?, ?, 'benchbenchbenchbenchbe', ?, ?, ?)")
                .params(Ids.next(), id, world.senior.user(), now, now.plusDays(7))
                .update();
        return "/p/benchbenchbenchbenchbe";
    }
}
