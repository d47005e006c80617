package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder, and what never is. */
class ShelfTest {
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    @TempDir
    Path disk;

    Path base;
    Path elsewhere;

    @BeforeEach
    void lay() throws IOException {
        base = Files.createDirectories(disk.toRealPath().resolve("base"));
        elsewhere = Files.createDirectories(disk.toRealPath().resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret.csv"), "secret");
    }

    private static DropFile file(String code, String name) {
        return new DropFile(
                ID, code, name, 1, Instant.EPOCH, DropFile.State.SEEN, null, null, List.of(), Instant.EPOCH, null);
    }

    @Test
    void filesOfAgentsAreFoundAndWhatIsWrittenStillIsNot() throws IOException {
        Shelf shelf = Shelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.writeString(agent.resolve("due.csv"), "a");
        Files.writeString(base.resolve("GANGA/lost.csv"), "b");
        for (String unfinished : List.of(".due.csv", "due.csv.part", "~$due.xlsx", "x.TMP")) {
            Files.writeString(agent.resolve(unfinished), "c");
        }
        Files.createDirectories(agent.resolve("deeper"));
        Files.writeString(agent.resolve("deeper/due.csv"), "d");
        assertThat(shelf.files())
                .extracting(Shelf.Found::place)
                .containsExactlyInAnyOrder("lost.csv", "0001711F/due.csv");
    }

    @Test
    void movedFilesAreFoundNoMore() throws IOException {
        Shelf shelf = Shelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.writeString(agent.resolve("due.csv"), "a");
        Files.writeString(agent.resolve("bad.csv"), "b");
        shelf.take(file("0001711F", "due.csv"));
        shelf.refuse(file("0001711F", "bad.csv"), "because");
        assertThat(shelf.files()).isEmpty();
        assertThat(base.resolve("GANGA/taken/" + ID + "-0001711F-due.csv")).hasContent("a");
        assertThat(base.resolve("GANGA/refused/" + ID + "-0001711F-bad.csv")).hasContent("b");
        assertThat(base.resolve("GANGA/refused/" + ID + "-0001711F-bad.csv.txt"))
                .hasContent("because");
        // Again, as after a look that broke off.
        shelf.take(file("0001711F", "due.csv"));
        assertThat(base.resolve("GANGA/taken/" + ID + "-0001711F-due.csv")).hasContent("a");
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Shelf shelf = Shelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.createSymbolicLink(agent.resolve("due.csv"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(base.resolve("GANGA/0001811F"), elsewhere);
        assertThat(shelf.files())
                .allMatch(found -> found.place().equals("0001711F/due.csv") && found.link()
                        || found.place().equals("0001811F") && found.link());
        assertThatThrownBy(() -> shelf.read(file("0001711F", "due.csv"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> shelf.read(file("0001811F", "secret.csv"))).isInstanceOf(IOException.class);
        Files.createSymbolicLink(base.resolve("OTHER"), elsewhere);
        assertThatThrownBy(() -> Shelf.open(base, "OTHER")).isInstanceOf(IOException.class);
        Files.createSymbolicLink(base.resolve("GANGA/taken"), elsewhere);
        assertThatThrownBy(() -> shelf.take(file("0001711F", "due.csv"))).isInstanceOf(IOException.class);
        assertThat(elsewhere.resolve("secret.csv")).hasContent("secret");
    }
}
