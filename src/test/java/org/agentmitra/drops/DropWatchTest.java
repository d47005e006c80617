package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Files that lie in a folder become imports of their agents, once each, whatever breaks off. */
@PortalTest
class DropWatchTest extends PageFixture {
    @Autowired
    DropWatch watch;

    @Autowired
    DropFolders folders;

    @Autowired
    DropFiles files;

    @Autowired
    DropIntake intake;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    Path root;

    @BeforeEach
    void lay() throws IOException {
        world.lay();
        root = Files.createDirectories(folders.base().orElseThrow()).resolve("TESTLIFE");
        clear();
        folders.set(world.root, world.provider, new DropForm(true, "TESTLIFE"));
        Files.createDirectories(root.resolve(world.sunita.code()));
    }

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }

    private Path dropped(String place, byte[] content) throws IOException {
        return Files.write(root.resolve(place), content);
    }

    private byte[] dues() {
        return new DueListFile(world.sunita.code()).rows(2).bytes();
    }

    private List<String> imports() {
        return jdbc.sql("select concat(status, ' ', file_name) from imports where provider_id = ? order by id")
                .param(world.provider)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private UUID only() {
        return jdbc.sql("select id from imports where provider_id = ?")
                .param(world.provider)
                .query(UUID.class)
                .single();
    }

    private List<String> moved(String where) throws IOException {
        if (!Files.exists(root.resolve(where))) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(root.resolve(where))) {
            // Without the id in front.
            return names.map(path -> path.getFileName().toString().substring(37))
                    .sorted()
                    .toList();
        }
    }

    private List<String> states() {
        return jdbc.sql("select concat(state, ' ', file_name) from drop_files where provider_id = ? order by file_name")
                .param(world.provider)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void aFileThatStoppedGrowingBecomesAnImportThatWaitsForItsAgent() throws Exception {
        String code = world.sunita.code();
        Path file = dropped(code + "/due.csv", "Agent Code".getBytes(StandardCharsets.UTF_8));
        watch.look();
        Files.write(file, dues());
        watch.look();
        assertThat(imports()).isEmpty();
        watch.look();
        assertThat(imports()).containsExactly("UPLOADED due.csv");
        assertThat(moved("taken")).containsExactly(code + "-due.csv");
        assertThat(states()).containsExactly("TAKEN due.csv");
        assertThat(jdbc.sql("select count(*) from policies where provider_id = ?")
                        .param(world.provider)
                        .query(Integer.class)
                        .single())
                .isZero();
        UUID id = only();
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'import.uploaded' and subject_id = ?"
                                + " and actor_id is null")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(trail.of(world.provider)).contains("provider.drop_folder_set", "drop.taken");
        assertThat(jdbc.sql("select count(*) from messages where user_id = ? and template = 'import-dropped'"
                                + " and channel = 'IN_APP'")
                        .param(world.senior.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("The drop folder of the insurer");
        watch.look();
        assertThat(imports()).hasSize(1);
    }

    @Test
    void theSameContentAgainWaitsForAWordAsAnUploadDoes() throws Exception {
        String code = world.sunita.code();
        for (String name : List.of("due.csv", "again.csv")) {
            dropped(code + "/" + name, dues());
            watch.look();
            watch.look();
        }
        assertThat(jdbc.sql("select count(*) from imports where provider_id = ? and repeats is not null")
                        .param(world.provider)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLookThatBrokeOffIsGoneOnWithAndMakesNothingTwice() throws Exception {
        String code = world.sunita.code();
        Path file = dropped(code + "/due.csv", dues());
        watch.look();
        // The import is there; what follows broke off before the file was moved, or anything of it was written down.
        DropFile seen = Objects.requireNonNull(files.open(world.provider).get(code + "/due.csv"));
        Path kept = Files.copy(file, root.resolve("kept.tmp"));
        watch.look();
        Files.move(kept, file);
        Files.setLastModifiedTime(file, FileTime.from(seen.modifiedAt()));
        jdbc.sql("update drop_files set state = 'SEEN', import_id = null, open_place = ? where id = ?")
                .params(world.provider + "/" + seen.place(), seen.id())
                .update();
        watch.look();
        assertThat(imports()).hasSize(1);
        assertThat(states()).containsExactly("TAKEN due.csv");
        jdbc.sql("update drop_files set state = 'SEEN', open_place = ? where id = ?")
                .params(world.provider + "/" + seen.place(), seen.id())
                .update();
        watch.look();
        assertThat(imports()).hasSize(1);
        assertThat(states()).containsExactly("TAKEN due.csv");
        // Another file of that name lies there before that was.
        dropped(seen.place(), new DueListFile(code).rows(3).bytes());
        jdbc.sql("update drop_files set state = 'SEEN', open_place = ? where id = ?")
                .params(world.provider + "/" + seen.place(), seen.id())
                .update();
        watch.look();
        watch.look();
        assertThat(imports()).hasSize(2);
        assertThat(states()).containsExactly("TAKEN due.csv", "TAKEN due.csv");
    }

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
        Shelf shelf = Shelf.open(folders.base().orElseThrow(), "TESTLIFE");
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

    @Test
    void aFileThatIsTakenAwayIsForgotten() throws Exception {
        Path file = dropped(world.sunita.code() + "/due.csv", dues());
        watch.look();
        assertThat(states()).containsExactly("SEEN due.csv");
        Files.delete(file);
        watch.look();
        assertThat(states()).isEmpty();
    }
}
