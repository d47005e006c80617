package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** Files of a folder that become nothing, or nothing yet. */
@PortalTest
class DropRefusalTest extends DropFixture {
    @Test
    void whatCannotBeTakenIsMovedWithItsReason() throws Exception {
        Files.createDirectories(root.resolve("0009999Z"));
        Path outside = Files.writeString(root.resolveSibling("outside.csv"), "secret");
        dropped("lost.csv", dues());
        dropped("0009999Z/nobody.csv", dues());
        dropped(world.sunita.code() + "/page.csv", "<html>".getBytes(StandardCharsets.UTF_8));
        dropped(world.sunita.code() + "/sheet.pdf", dues());
        Files.createSymbolicLink(root.resolve(world.sunita.code() + "/link.csv"), outside);
        watch.look();
        watch.look();
        assertThat(imports()).isEmpty();
        assertThat(states())
                .containsExactly(
                        "REFUSED link.csv",
                        "REFUSED lost.csv",
                        "REFUSED nobody.csv",
                        "REFUSED page.csv",
                        "REFUSED sheet.pdf");
        assertThat(moved("refused")).hasSize(10).contains("lost.csv", "lost.csv.txt", "0009999Z-nobody.csv.txt");
        try (Stream<Path> texts = Files.list(root.resolve("refused"))) {
            Path text = texts.filter(path -> path.toString().endsWith("nobody.csv.txt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text).content().contains("Test Life has no agent with the code 0009999Z.", "कोई एजेंट नहीं");
        }
        assertThat(outside).hasContent("secret");
        Files.delete(outside);
        assertThat(trail.of(world.provider)).contains("drop.refused");
    }

    @Test
    void nothingIsTakenForWhoHasNoAccountOrOfAnInsurerThatIsSuspendedOrSwitchedOff() throws Exception {
        dropped(world.sunita.code() + "/due.csv", dues());
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        watch.look();
        watch.look();
        assertThat(states()).isEmpty();
        jdbc.sql("update providers set status = 'ACTIVE' where id = ?")
                .param(world.provider)
                .update();
        folders.set(world.root, world.provider, new DropForm(false, "TESTLIFE"));
        watch.look();
        assertThat(states()).isEmpty();
        folders.set(world.root, world.provider, new DropForm(true, "TESTLIFE"));
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.senior.user())
                .update();
        watch.look();
        watch.look();
        assertThat(imports()).isEmpty();
        assertThat(states()).containsExactly("REFUSED due.csv");
    }

    @Test
    void aFileThatCannotBeTakenOnlyNowStaysForTheNextLook() throws Exception {
        Path file = dropped(world.sunita.code() + "/due.csv", dues());
        ProviderRef provider = providers.byId(world.provider).orElseThrow();
        Shelf shelf = shelves.open("TESTLIFE");
        watch.look();
        DropFile seen = Objects.requireNonNull(files.open(world.provider).get(world.sunita.code() + "/due.csv"));
        // Suspended between the look and the taking.
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        intake.take(provider, shelf, seen, false);
        assertThat(file).exists();
        assertThat(states()).containsExactly("SEEN due.csv");
        assertThat(moved("refused")).isEmpty();
        jdbc.sql("update providers set status = 'ACTIVE' where id = ?")
                .param(world.provider)
                .update();
        watch.look();
        assertThat(states()).containsExactly("TAKEN due.csv");
    }

    @Test
    void nothingIsTakenForAnAgentWhoseAppointmentEnded() throws Exception {
        dropped(world.sunita.code() + "/due.csv", dues());
        jdbc.sql("update appointments set ends_on = date '2026-01-02' where user_id = ?")
                .param(world.senior.user())
                .update();
        watch.look();
        watch.look();
        assertThat(imports()).isEmpty();
        assertThat(states()).containsExactly("REFUSED due.csv");
        assertThat(jdbc.sql("select reason from drop_files where provider_id = ?")
                        .param(world.provider)
                        .query(String.class)
                        .single())
                .isEqualTo("drops.refused.no-account");
    }
}
