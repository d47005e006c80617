package org.agentmitra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRefused;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RefusedFileNoticesTest extends PageFixture {
    @Autowired
    DocumentStore store;

    @Autowired
    TestDocuments documents;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private List<String> told() {
        return jdbc.sql("select concat(template, ' ', link, ' ', arguments) from messages"
                        + " where channel = 'IN_APP' and template like '%-refused' order by created_at, id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void infected(UUID owner, String kind) {
        documents.infect(
                List.of(store.put(owner, kind, "dues.xlsx", "text/plain", new ByteArrayInputStream(new byte[] {1}))
                        .id()));
    }

    @ParameterizedTest
    @CsvSource({"import-source, /imports", "deck, /presentations", "video, /media", "profile-picture, /profile"})
    void whoBroughtAFileIsToldThatItIsGone(String kind, String place) {
        infected(world.senior.user(), kind);
        assertThat(told()).containsExactly("file-refused " + place + " [\"dues.xlsx\"]");
        assertThat(get(world.senior, "/inbox"))
                .bodyText()
                .contains("found something in “dues.xlsx”, which you uploaded");
    }

    @Test
    void nobodyIsToldOfWhatThePortalMadeItself() {
        infected(world.senior.user(), "paper-copy");
        assertThat(told()).isEmpty();
    }

    @Test
    void aPaperThatWasSentInIsBroughtWhereItIsAskedFor() {
        UUID dossier = Ids.next();
        events.publishEvent(new PaperRefused(dossier, Ids.next(), PaperKind.PAN, "pan.jpg", world.senior.user()));
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("paper-refused /papers/asked/" + dossier + " ")
                .contains("pan.jpg");
    }
}
