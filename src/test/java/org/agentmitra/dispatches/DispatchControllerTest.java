package org.agentmitra.dispatches;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@PortalTest
class DispatchControllerTest extends DispatchFixture {
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
