package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether an insurer's folder is watched is said on a page of the insurer's. */
@PortalTest
class DropFolderControllerTest extends PageFixture {
    @Autowired
    DropFiles files;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    Trail trail;

    @Autowired
    DropFolders folders;

    @Value("${portal.imports.drop-folder}")
    Path base;

    String page = "";
    Viewer own;

    @BeforeEach
    void lay() throws IOException {
        world.lay();
        Files.createDirectories(base);
        page = "/providers/" + world.provider + "/drop-folder";
        own = world.viewer("provider_admin", world.sunita);
    }

    @Test
    void theInsurersAdministratorSwitchesItOn() {
        assertThat(get(own, "/providers/" + world.provider)).bodyText().contains(page);
        assertThat(get(own, page)).hasStatusOk().bodyText().contains("Not watched", "Nothing came in yet.");
        assertThat(get(own, page + "/edit")).hasStatusOk().bodyText().contains("value=\"TESTLIFE\"");
        assertThat(post(own, page, Map.of("on", "true", "folder", "test-life"))).hasRedirectedUrl(page);
        assertThat(get(own, page)).hasStatusOk().bodyText().contains("Watched", "test-life", own.name());
        assertThat(trail.of(world.provider)).containsExactly("provider.drop_folder_set");
        assertThat(post(own, page, Map.of("folder", "test-life"))).hasRedirectedUrl(page);
        assertThat(get(own, page)).bodyText().contains("Not watched");
    }

    @Test
    void aNameThatLeadsElsewhereOrIsAnothersIsRefusedAndKept() {
        for (String wrong : new String[] {"", "../etc", "a/b", ".hidden", "taken me", "C:"}) {
            assertThat(post(own, page, Map.of("on", "true", "folder", wrong)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Type a name of letters, digits, hyphens and low lines");
        }
        UUID other = world.provider("OTHER", "Other Life");
        assertThat(post(world.root, "/providers/" + other + "/drop-folder", Map.of("on", "true", "folder", "Shared")))
                .hasStatus3xxRedirection();
        assertThat(post(own, page, Map.of("on", "true", "folder", "shared")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another insurer has this folder.", "value=\"shared\"");
    }

    @Test
    void withoutABaseFolderNothingIsSwitchedOn() {
        DropFolders without = new DropFolders(providers, jdbc, events, clock, new FolderShelves(null));
        Assertions.assertThatThrownBy(() -> without.set(own, world.provider, new DropForm(true, "TESTLIFE")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("drops.no-base"));
        without.set(own, world.provider, new DropForm(false, "TESTLIFE"));
        assertThat(without.watched()).isEmpty();
    }

    @Test
    void aBaseFolderThatIsNotThereIsSaid() throws IOException {
        Files.deleteIfExists(base);
        assertThat(get(own, page)).bodyText().contains("or it is not there");
        assertThat(post(own, page, Map.of("on", "true", "folder", "TESTLIFE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Files.createDirectories(base);
        assertThat(get(own, page)).bodyText().doesNotContain("or it is not there");
    }

    @Test
    void aFolderThatHoldsSomethingBecomesNobodysAndOnesOwnStays() throws IOException {
        Path left = Files.createDirectories(base.resolve("LEFT"));
        assertThat(post(own, page, Map.of("on", "true", "folder", "LEFT"))).hasRedirectedUrl(page);
        Path due = Files.writeString(left.resolve("due.csv"), "a");
        try {
            assertThat(post(own, page, Map.of("on", "true", "folder", "LEFT"))).hasRedirectedUrl(page);
            assertThat(post(own, page, Map.of("on", "true", "folder", "OTHER"))).hasRedirectedUrl(page);
            assertThat(post(own, page, Map.of("on", "true", "folder", "LEFT")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("There is something in this folder already.", "value=\"LEFT\"");
        } finally {
            Files.delete(due);
            Files.delete(left);
        }
    }

    @Test
    void whatWasSettledLongAgoIsForgotten() {
        for (String name : List.of("old.csv", "new.csv", "open.csv")) {
            files.see(world.provider, "0001711F", name, 10, clock.instant());
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        settled("old.csv", now.minus(DropFiles.KEPT).minusSeconds(1));
        settled("new.csv", now.minus(DropFiles.KEPT).plusHours(1));
        assertThat(files.purge()).isEqualTo(1);
        assertThat(get(own, page)).bodyText().contains("new.csv", "open.csv").doesNotContain("old.csv");
    }

    private void settled(String name, OffsetDateTime at) {
        jdbc.sql("update drop_files set state = 'TAKEN', settled_at = ?, open_place = null where file_name = ?")
                .params(at, name)
                .update();
    }

    @Test
    void anotherInsurersFolderDoesNotExist() {
        UUID other = world.provider("OTHER", "Other Life");
        assertThat(get(own, "/providers/" + other + "/drop-folder")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(own, "/providers/" + other + "/drop-folder/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(own, "/providers/" + other + "/drop-folder", Map.of("on", "true", "folder", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, page)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatCameInIsListedPageByPage() {
        for (int i = 100; i < 130; i++) {
            files.see(world.provider, "0001711F", "due" + i + ".csv", 10, clock.instant());
        }
        jdbc.sql("update drop_files set state = 'REFUSED', reason = 'drops.refused.unknown-agent', open_place = null,"
                        + " arguments = concat('Test Life', chr(10), '0009999Z') where file_name = 'due129.csv'")
                .update();
        assertThat(get(own, page))
                .hasStatusOk()
                .bodyText()
                .contains("due129.csv", "Test Life has no agent with the code 0009999Z.", "due110.csv", "Coming in")
                .doesNotContain("due100.csv");
    }
}
