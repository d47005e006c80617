package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder, and what never is. */
class FolderShelfTest {
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

    private static DropFile file(Shelf.Found found) {
        return new DropFile(
                ID,
                found.agentCode(),
                found.name(),
                found.bytes(),
                found.modified(),
                DropFile.State.SEEN,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static DropFile file(Shelf shelf, String place) throws IOException {
        return file(shelf.files().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow());
    }

    private static DropFile file(String code, String name) {
        return file(new Shelf.Found(code, name, 1, Instant.EPOCH, false));
    }

    @Test
    void filesOfAgentsAreFoundAndWhatIsWrittenStillIsNot() throws IOException {
        Shelf shelf = FolderShelf.open(base, "GANGA");
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
        Shelf shelf = FolderShelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.writeString(agent.resolve("due.csv"), "a");
        Files.writeString(agent.resolve("bad.csv"), "b");
        DropFile due = file(shelf, "0001711F/due.csv");
        shelf.take(due);
        shelf.refuse(file(shelf, "0001711F/bad.csv"), "because");
        assertThat(shelf.files()).isEmpty();
        assertThat(base.resolve("GANGA/taken/" + ID + "-0001711F-due.csv")).hasContent("a");
        assertThat(base.resolve("GANGA/refused/" + ID + "-0001711F-bad.csv")).hasContent("b");
        assertThat(base.resolve("GANGA/refused/" + ID + "-0001711F-bad.csv.txt"))
                .hasContent("because");
        // Again, as after a look that broke off.
        shelf.take(due);
        assertThat(base.resolve("GANGA/taken/" + ID + "-0001711F-due.csv")).hasContent("a");
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Shelf shelf = FolderShelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.createSymbolicLink(agent.resolve("due.csv"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(base.resolve("GANGA/0001811F"), elsewhere);
        assertThat(shelf.files())
                .allMatch(found -> found.place().equals("0001711F/due.csv") && found.link()
                        || found.place().equals("0001811F") && found.link());
        assertThatThrownBy(() -> shelf.read(file("0001711F", "due.csv"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> shelf.read(file("0001811F", "secret.csv"))).isInstanceOf(IOException.class);
        Files.createSymbolicLink(base.resolve("OTHER"), elsewhere);
        assertThatThrownBy(() -> FolderShelf.open(base, "OTHER")).isInstanceOf(IOException.class);
        Files.createSymbolicLink(base.resolve("GANGA/taken"), elsewhere);
        DropFile link = file(shelf, "0001711F/due.csv");
        assertThatThrownBy(() -> shelf.take(link)).isInstanceOf(IOException.class);
        assertThat(elsewhere.resolve("secret.csv")).hasContent("secret");
    }

    @Test
    void whatCameInPlaceOfAFileOrOfItsFolderIsNotMoved() throws IOException {
        Shelf shelf = FolderShelf.open(base, "GANGA");
        Path agent = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Path due = Files.writeString(agent.resolve("due.csv"), "a");
        DropFile seen = file(shelf, "0001711F/due.csv");
        Files.writeString(due, "another");
        shelf.take(seen);
        shelf.refuse(seen, "because");
        assertThat(due).hasContent("another");
        assertThat(base.resolve("GANGA/refused")).doesNotExist();

        DropFile other = file(shelf, "0001711F/due.csv");
        Path away = Files.move(agent, elsewhere.resolve("0001711F"));
        Files.createSymbolicLink(agent, away);
        shelf.take(other);
        assertThat(shelf.has(other)).isFalse();
        assertThat(away.resolve("due.csv")).hasContent("another");
        assertThat(base.resolve("GANGA/taken")).doesNotExist();
    }

    @Test
    void manyFilesOfOneAgentHideNoneOfAnothers() throws IOException {
        Shelf shelf = FolderShelf.open(base, "GANGA");
        for (String code : List.of("0001711F", "0001811F")) {
            Path agent = Files.createDirectories(base.resolve("GANGA/" + code));
            for (int i = 0; i < 201; i++) {
                Files.createFile(agent.resolve(i + ".csv"));
            }
        }
        assertThat(shelf.files()).extracting(Shelf.Found::agentCode).containsOnly("0001711F", "0001811F");
        assertThat(shelf.files()).hasSize(400);
    }

    @Test
    void aFolderThatCannotBeReadHidesNoOther() throws IOException {
        Shelf shelf = FolderShelf.open(base, "GANGA");
        Path closed = Files.createDirectories(base.resolve("GANGA/0001711F"));
        Files.writeString(closed.resolve("due.csv"), "a");
        Path open = Files.createDirectories(base.resolve("GANGA/0001811F"));
        Files.writeString(open.resolve("due.csv"), "b");
        DropFile hidden = file(shelf, "0001711F/due.csv");
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "Whoever runs this may read everything");
            assertThat(shelf.files()).extracting(Shelf.Found::place).containsExactly("0001811F/due.csv");
            assertThat(shelf.has(hidden)).isTrue();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void namesAreCutByTheirBytesAndBetweenLetters() throws IOException {
        assertThat(Shelf.end("due.csv", 120)).isEqualTo("due.csv");
        assertThat(Shelf.end("सूची.csv", 10)).isEqualTo("ची.csv");
        assertThat(Shelf.end("सूची.csv", 9)).isEqualTo("ी.csv");
        assertThat(Shelf.end("😀.csv", 8)).isEqualTo("😀.csv");
        assertThat(Shelf.end("😀.csv", 7)).isEqualTo(".csv");

        Shelf shelf = FolderShelf.open(base, "GANGA");
        String code = "x".repeat(255);
        String name = "y".repeat(251) + ".csv";
        Files.writeString(
                Files.createDirectories(base.resolve("GANGA").resolve(code)).resolve(name), "a");
        shelf.refuse(file(shelf, code + "/" + name), "because");
        assertThat(shelf.files()).isEmpty();
        assertThat(base.resolve("GANGA/refused")).isDirectoryContaining("glob:**.csv.txt");
    }
}
