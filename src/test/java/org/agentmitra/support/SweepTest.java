package org.agentmitra.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What would be found, had a number been kept. */
@PortalTest
class SweepTest {
    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @ParameterizedTest
    @ValueSource(
            strings = {"a999912345678b", "9999 1234 5678", "9999-1234-5679", "aadhaar=9999+1234+5678", "९९९९ १२३४ ५६७८"
            })
    void aNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(Sweep.holdsOne(text)).isTrue();
        assertThat(Sweep.holdsOne(AadhaarNumbers.MASKED)).isFalse();
    }

    @Test
    void aNumberIsFoundInAnyTable() throws SQLException {
        world.lay();
        Connection database = DataSourceUtils.getConnection(source);
        assertThat(Sweep.database(database)).isEmpty();
        jdbc.sql("update users set name = ? where id = ?")
                .params("Asha " + AadhaarNumbers.SPACED, world.root.user())
                .update();
        assertThat(Sweep.database(database))
                .contains("public.\"users\".name", "public.\"users\".name_key")
                .allMatch(column -> column.startsWith("public.\"users\".name"));
    }

    @Test
    void aNumberIsFoundInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("papers")).resolve("card");
        Files.write(file, "Aadhaar no".getBytes(StandardCharsets.UTF_8));
        assertThat(Sweep.folder(folder)).isEmpty();
        Files.writeString(file, AadhaarNumbers.WHOLE);
        assertThat(Sweep.folder(folder)).containsExactly(file.toString());
        Files.writeString(file, "-".repeat((1 << 20) - 7) + AadhaarNumbers.SPACED + "-".repeat(1 << 20));
        assertThat(Sweep.folder(folder)).containsExactly(file.toString());
    }
}
