package org.agentmitra.drops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A folder of an insurer that is watched, with one of an agent in it. */
abstract class DropFixture extends PageFixture {
    @Autowired
    DropWatch watch;

    @Autowired
    DropFolders folders;

    @Autowired
    Shelves shelves;

    @Value("${portal.imports.drop-folder}")
    Path base;

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
        root = Files.createDirectories(base).resolve("TESTLIFE");
        clear();
        folders.set(world.root, world.provider, new DropForm(true, "TESTLIFE"));
        Files.createDirectories(root.resolve(world.sunita.code()));
    }

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }

    Path dropped(String place, byte[] content) throws IOException {
        return Files.write(root.resolve(place), content);
    }

    byte[] dues() {
        return new DueListFile(world.sunita.code()).rows(2).bytes();
    }

    List<String> imports() {
        return jdbc.sql("select concat(status, ' ', file_name) from imports where provider_id = ? order by id")
                .param(world.provider)
                .query((row, n) -> row.getString(1))
                .list();
    }

    UUID only() {
        return jdbc.sql("select id from imports where provider_id = ?")
                .param(world.provider)
                .query(UUID.class)
                .single();
    }

    List<String> moved(String where) throws IOException {
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

    List<String> states() {
        return jdbc.sql("select concat(state, ' ', file_name) from drop_files where provider_id = ? order by file_name")
                .param(world.provider)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
