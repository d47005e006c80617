package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** Files that lie in a folder become imports of their agents, once each, whatever breaks off. */
@PortalTest
class DropWatchTest extends DropFixture {
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
    void aFileThatIsTakenAwayIsForgotten() throws Exception {
        Path file = dropped(world.sunita.code() + "/due.csv", dues());
        watch.look();
        assertThat(states()).containsExactly("SEEN due.csv");
        Files.delete(file);
        watch.look();
        assertThat(states()).isEmpty();
    }
}
