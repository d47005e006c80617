package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.blobs.FolderBlobs;
import org.junit.jupiter.api.Test;

class FolderBlobsTest extends BlobsContract {
    @Override
    Blobs blobs() throws IOException {
        return new FolderBlobs(folder.resolve("documents"));
    }

    @Test
    void isOpenToItsOwnerOnly() throws Exception {
        Document document = store(UUID.fromString("018f0000-0000-7000-8000-000000000001"), content(5));
        Path file = folder.resolve("documents").resolve(document.blob());
        assertThat(rights(file)).isEqualTo("rw-------");
        for (String parent :
                List.of("", document.blob().substring(0, 2), document.blob().substring(0, 5), "drafts")) {
            assertThat(rights(folder.resolve("documents").resolve(parent))).isEqualTo("rwx------");
        }
    }

    @Test
    void leavesNoHalfFile() throws Exception {
        assertThatThrownBy(() -> vault.seal(UUID.randomUUID(), breaksOff())).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void removesDraftsThatACrashLeft() throws Exception {
        Path draft = Files.createFile(folder.resolve("documents/drafts/left"));
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.createFile(folder.resolve("documents/drafts/running"));
        blobs.before(Instant.now().minus(Duration.ofDays(1)), names -> {});
        assertThat(files()).containsExactly(folder.resolve("documents/drafts/running"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
