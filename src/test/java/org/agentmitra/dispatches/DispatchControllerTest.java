package org.agentmitra.dispatches;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DispatchControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    MessageDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** What was changed beside them is read anew. */
    private UUID forgotten(UUID id) {
        entities.clear();
        return id;
    }

    private UUID mail(Viewer to, String address, Locale language) {
        return desk.send(to.user(), Channel.EMAIL, address, language, "import-failed", "due.csv");
    }

    /** Given up, and out of the queue. */
    private UUID failed(Viewer to, String address) {
        UUID id = mail(to, address, Locale.ENGLISH);
        jdbc.sql("update messages set status = 'FAILED', attempts = 1, last_error = 'smtp-550' where id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into message_attempts (message_id, number, tried_at, error) values (?, 1, ?, 'smtp-550')")
                .params(id, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .update();
        return forgotten(id);
    }

    private UUID secret(UUID id) {
        jdbc.sql(
                        "update messages set secret = true, template = 'sign-in', arguments = '[]', recipient = 's•••@b.example'"
                                + " where id = ?")
                .param(id)
                .update();
        return forgotten(id);
    }

    private String page(Viewer viewer, String path) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult retry(Viewer viewer, UUID id) {
        return mvc.post()
                .uri("/messages/" + id + "/retries")
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select * from messages where id = ?").param(id).query().singleRow();
    }

    private int queued(UUID id) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private List<@Nullable UUID> audited(UUID id) {
        return jdbc.sql("select actor_id from audit_records where subject_id = ? and action = 'message.retried'")
                .param(id.toString())
                .query(UUID.class)
                .list();
    }

    /** Sees messages of those below alone. */
    private Viewer overseer() {
        return new Viewer(
                world.senior.user(),
                "Sunita",
                "senior_agent",
                Map.of("notifications.manage", Reach.TREE, "users.read", Reach.TREE),
                world.provider,
                null,
                world.senior.prefixes(),
                world.senior.customers(),
                world.senior.zone());
    }

    @Test
    void allAreFoundByStatusChannelTemplateReaderAndDay() throws Exception {
        mail(world.senior, "waiting@a.example", Locale.ENGLISH);
        failed(world.junior, "given-up@b.example");
        desk.tell(world.stranger.user(), "privacy-asked", "/privacy/requests");
        UUID old = failed(world.stranger, "old@c.example");
        jdbc.sql("update messages set created_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(3), old)
                .update();
        assertThat(page(world.root, "/messages"))
                .contains("w•••@<wbr>a.example", "g•••@<wbr>b.example", "o•••@<wbr>c.example", "Inbox", "Next attempt:")
                .contains("The mail server answered 550.")
                .doesNotContain("waiting@", "given-up@", "old@");
        assertThat(page(world.root, "/messages?state=queued"))
                .contains("<wbr>a.example")
                .doesNotContain("<wbr>b.example");
        assertThat(page(world.root, "/messages?state=failed"))
                .contains("<wbr>b.example")
                .doesNotContain("<wbr>a.example");
        assertThat(page(world.root, "/messages?channel=in-app"))
                .contains("Ravi Menon")
                .doesNotContain("<wbr>a.example", "<wbr>b.example");
        assertThat(page(world.root, "/messages?template=privacy-asked"))
                .doesNotContain("<wbr>a.example", "<wbr>b.example");
        assertThat(page(world.root, "/messages?user=" + world.junior.user()))
                .contains("<wbr>b.example", "For: Jatin Shah")
                .doesNotContain("<wbr>a.example", "<wbr>c.example");
        String yesterday =
                OffsetDateTime.now(world.root.zone()).minusDays(1).toLocalDate().toString();
        assertThat(page(world.root, "/messages?since=" + yesterday))
                .contains("<wbr>b.example")
                .doesNotContain("<wbr>c.example");
        assertThat(page(world.root, "/messages?state=x&channel=y&template=z&user=u&since=d&after=a"))
                .contains("<wbr>a.example");
        assertThat(mvc.get()
                        .uri("/messages?state=sent&template=sign-in")
                        .with(as(world.root))
                        .locale(Locale.of("hi")))
                .hasStatusOk()
                .bodyText()
                .contains("कोई संदेश मेल नहीं खाता")
                .doesNotContain("??");
    }

    @Test
    void manyArePagedByKeyInBothDirections() throws Exception {
        for (int i = 0; i < DispatchList.PAGE + 5; i++) {
            mail(world.senior, "x@" + i + ".example", Locale.ENGLISH);
        }
        for (String query : List.of("state=queued", "channel=email", "user=" + world.senior.user())) {
            String first = page(world.root, "/messages?" + query);
            assertThat(first).contains("<wbr>29.example", "30 in all").doesNotContain("<wbr>4.example");
            String second = page(world.root, "/messages?" + query + "&after=" + key(first, "after"));
            assertThat(second).contains("<wbr>4.example", "<wbr>0.example").doesNotContain("<wbr>29.example");
            assertThat(page(world.root, "/messages?" + query + "&before=" + key(second, "before")))
                    .contains("<wbr>29.example", "<wbr>5.example")
                    .doesNotContain("<wbr>4.example");
        }
    }

    private static String key(String page, String which) {
        return page.replaceAll("(?s).*[?&;]" + which + "=([^\"&]+)\".*", "$1");
    }

    @Test
    void aMessageShowsWhatItSaysAndItsAttempts() throws Exception {
        UUID id = failed(world.junior, "jatin@b.example");
        assertThat(page(world.root, "/messages/" + id))
                .contains(
                        "<h1>Import broke off</h1>",
                        "j•••@<wbr>b.example",
                        "Given up",
                        "The mail server answered 550.",
                        "id=\"retry\"")
                .contains("“due.csv” could not be imported to the end", "broke off")
                .doesNotContain("jatin@b.example", "??");
    }

    @Test
    void aSecretIsNeitherShownNorSentAgain() throws Exception {
        UUID id = secret(failed(world.junior, "jatin@b.example"));
        assertThat(page(world.root, "/messages/" + id))
                .contains("nothing of its text is kept", "s•••@<wbr>b.example")
                .doesNotContain("id=\"retry\"", "letter-body");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id)).containsEntry("status", "FAILED");
        assertThat(queued(id)).isZero();
        assertThat(audited(id)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsSentAgainOnceToTheAddressOfNow() {
        UUID id = failed(world.junior, "former@b.example");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id))
                .containsEntry("status", "QUEUED")
                .containsEntry("recipient", world.junior.user() + "@example.com");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(queued(id)).isEqualTo(1);
        assertThat(audited(id)).containsExactly(world.root.user());
    }

    @Test
    void nothingIsSentToWhoMayNoLongerAct() {
        UUID id = failed(world.junior, "jatin@b.example");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.junior.user())
                .update();
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id)).containsEntry("status", "FAILED");
    }

    @Test
    void sendingAgainAsksForAFreshProof() {
        UUID id = failed(world.junior, "jatin@b.example");
        assertThat(mvc.post()
                        .uri("/messages/" + id + "/retries")
                        .with(asLongAgo(world.root))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(row(id)).containsEntry("status", "FAILED");
    }

    @Test
    void whoSeesAPartSeesItsMessagesAlone() throws Exception {
        UUID below = failed(world.junior, "below@b.example");
        UUID beside = failed(world.stranger, "beside@c.example");
        assertThat(page(overseer(), "/messages")).contains("<wbr>b.example").doesNotContain("<wbr>c.example");
        assertThat(page(overseer(), "/messages?user=" + world.stranger.user()))
                .doesNotContain("<wbr>c.example", "Ravi");
        page(overseer(), "/messages/" + below);
        assertThat(mvc.get().uri("/messages/" + beside).with(as(overseer()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(retry(overseer(), beside)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(retry(overseer(), UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(row(beside)).containsEntry("status", "FAILED");
        assertThat(mvc.get().uri("/messages").with(as(world.senior))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void everythingThePortalSaysHasAName() throws IOException {
        Properties texts = read("notifications");
        List<String> templates = texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".short"))
                .map(key -> key.substring("notifications.".length(), key.length() - ".short".length()))
                .toList();
        assertThat(SentMessages.TEMPLATES)
                .containsExactlyInAnyOrderElementsOf(templates)
                .isSorted();
        assertThat(read("dispatches").stringPropertyNames())
                .containsAll(templates.stream()
                        .map(template -> "messages.template." + template)
                        .toList());
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
