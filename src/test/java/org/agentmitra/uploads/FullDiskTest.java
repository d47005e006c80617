package org.agentmitra.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disk is full while a file comes in: nothing of it is left, neither a row nor half a file. */
@PortalTest
class FullDiskTest {
    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @Value("${portal.data-folder}")
    Path data;

    private static InputStream full() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private long uploaded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload-"))
                    .count();
        }
    }

    @Test
    void nothingIsLeftOfAFileThatDidNotFit() throws Exception {
        world.lay();
        int documents = rows("documents");
        int imports = rows("imports");
        long files = uploaded();
        long stored = stored();
        InputStream half = new SequenceInputStream(
                new DueListFile(world.sunita.code()).rows(50).open(), full());
        assertThatThrownBy(() -> uploads.submit(
                        world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", half))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(rows("documents")).isEqualTo(documents);
        assertThat(rows("imports")).isEqualTo(imports);
        assertThat(uploaded()).isEqualTo(files);
        assertThat(stored()).isEqualTo(stored);
    }

    private long stored() throws IOException {
        if (!Files.isDirectory(data)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
