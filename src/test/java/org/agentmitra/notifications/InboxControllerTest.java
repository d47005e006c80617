package org.agentmitra.notifications;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportFinished;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class InboxControllerTest extends PageFixture {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** @return path of the import the message is about */
    private String finished(Viewer viewer, String file) {
        UUID id = Ids.next();
        events.publishEvent(new ImportFinished(id, viewer.user(), "policies", file, false, 1200, 3, 0, 0, 1));
        return "/imports/" + id;
    }

    private String page(Viewer viewer, String path) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private UUID latest(Viewer viewer) {
        return jdbc.sql("select id from messages where user_id = ? order by id desc fetch first 1 rows only")
                .param(viewer.user())
                .query(UUID.class)
                .single();
    }

    private int unread(Viewer viewer) {
        return jdbc.sql("select count(*) from messages where user_id = ? and read_at is null")
                .param(viewer.user())
                .query(Integer.class)
                .single();
    }

    @Test
    void anImportOfPeopleSaysTheNumbersOfItsPage() throws Exception {
        events.publishEvent(
                new ImportFinished(Ids.next(), world.root.user(), "people", "staff.xlsx", false, 7, 0, 3, 2, 1));
        assertThat(page(world.root, "/inbox"))
                .contains("The people of “staff.xlsx”: 7 invited, 3 unchanged, 2 duplicate, 1 failed.");
    }

    @Test
    void anEmptyInboxSaysWhatWillBeHere() throws Exception {
        assertThat(page(world.senior, "/inbox"))
                .contains("No messages yet", "aria-label=\"Inbox, nothing new\"")
                .doesNotContain("bell-count", "read-all");
    }

    @Test
    void showsTheOwnMessagesTheLatestFirst() throws Exception {
        finished(world.senior, "first.csv");
        finished(world.senior, "second.csv");
        finished(world.stranger, "others.csv");
        assertThat(page(world.senior, "/inbox"))
                .containsSubsequence(
                        "“second.csv” is imported: 1,200 new, 3 changed, 1 left out.", "“first.csv” is imported")
                .contains("aria-label=\"Inbox, 2 new messages\"")
                .doesNotContain("others.csv");
    }

    @Test
    void speaksTheLanguageOfThePage() throws Exception {
        finished(world.senior, "due.csv");
        MvcTestResult result = mvc.get()
                .uri("/inbox")
                .cookie(new Cookie("language", "hi"))
                .with(as(world.senior))
                .exchange();
        assertThat(result.getResponse().getContentAsString())
                .contains("“due.csv” का आयात पूरा हुआ", "इनबॉक्स, 1 नया संदेश");
    }

    @Test
    void theBellIsOnEveryPageAndStopsAtNinetyNine() throws Exception {
        for (int i = 0; i < 101; i++) {
            finished(world.senior, "due.csv");
        }
        assertThat(page(world.senior, "/policies"))
                .contains("aria-label=\"Inbox, more than 99 new messages\"", ">99+<");
    }

    @Test
    void openingAMessageReadsItAndLeadsToWhatItIsAbout() throws Exception {
        String path = finished(world.senior, "due.csv");
        UUID message = latest(world.senior);
        assertThat(mvc.post()
                        .uri("/inbox/" + message + "/read")
                        .param("open", "true")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(path);
        assertThat(unread(world.senior)).isZero();
        assertThat(page(world.senior, "/inbox")).contains("href=\"" + path + "\"", "Inbox, nothing new");
    }

    @Test
    void readsOneAndTheOthersStayNew() {
        finished(world.senior, "first.csv");
        finished(world.senior, "second.csv");
        UUID message = latest(world.senior);
        assertThat(post(world.senior, "/inbox/" + message + "/read")).hasRedirectedUrl("/inbox");
        assertThat(post(world.senior, "/inbox/" + message + "/read")).hasRedirectedUrl("/inbox");
        assertThat(unread(world.senior)).isEqualTo(1);
    }

    @Test
    void anothersMessageLooksMissing() {
        finished(world.stranger, "others.csv");
        UUID message = latest(world.stranger);
        assertThat(post(world.senior, "/inbox/" + message + "/read")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(unread(world.stranger)).isEqualTo(1);
    }

    @Test
    void readsAllOfTheOwnAlone() throws Exception {
        finished(world.senior, "first.csv");
        finished(world.senior, "second.csv");
        finished(world.stranger, "others.csv");
        assertThat(page(world.senior, "/inbox")).contains("read-all");
        assertThat(post(world.senior, "/inbox/read")).hasRedirectedUrl("/inbox");
        assertThat(page(world.senior, "/inbox")).contains("second.csv").doesNotContain("read-all");
        assertThat(unread(world.senior)).isZero();
        assertThat(unread(world.stranger)).isEqualTo(1);
        assertThat(jdbc.sql("select details from audit_records where subject_id = ? and action = 'messages.read'")
                        .param(world.senior.user().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("{\"messages\":2}");
    }

    @Test
    void walksThePagesByKey() throws Exception {
        for (int i = 0; i < Inbox.PAGE + 3; i++) {
            finished(world.senior, "file-" + i + ".csv");
        }
        String first = page(world.senior, "/inbox");
        assertThat(first).contains("file-22.csv", "file-3.csv").doesNotContain("file-2.csv");
        String next = first.replaceAll("(?s).*href=\"(/inbox\\?after=[^\"]+)\".*", "$1");
        String second = page(world.senior, next);
        assertThat(second).contains("file-2.csv", "file-0.csv").doesNotContain("file-3.csv", "rel=\"next\"");
        String back = second.replaceAll("(?s).*href=\"(/inbox\\?before=[^\"]+)\".*", "$1");
        assertThat(page(world.senior, back))
                .contains("file-22.csv", "file-3.csv")
                .doesNotContain("file-2.csv");
    }

    @Test
    void anImportThatFinishedIsTheFirstThingToldAbout() throws Exception {
        var provider = providers.byId(world.provider).orElseThrow();
        var file = new DueListFile(world.sunita.code()).row("900000017", "05/01/2020");
        UUID id = uploads.submit(world.senior, provider, world.sunita, "march.csv", file.open());
        assertThat(unread(world.senior)).isZero();
        desk.complete(id);
        assertThat(unread(world.senior)).isEqualTo(1);
        assertThat(page(world.senior, "/inbox")).contains("“march.csv” is imported: 1 new, 0 changed, 0 left out.");
        assertThat(post(world.senior, "/inbox/" + latest(world.senior) + "/read?open=true"))
                .hasRedirectedUrl("/imports/" + id);
    }

    @Test
    void outsideTheDemoThereIsNoOutbox() {
        assertThat(mvc.get().uri("/outbox").with(as(world.root))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/outbox").with(as(world.senior))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
