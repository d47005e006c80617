package org.agentmitra.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed amid an import, at another point each time, and started again: the import comes to its end by
 * itself, and every row is in the book once. How often is {@code faults.kills}: once in {@code verify}, where the embedded
 * database stands for both, twenty times on each with {@code -Pfaults}. There both are tried side by side, since most of
 * the time is waiting.
 */
@Tag("faults")
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 1);

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedPostgres postgres;
    private static ExecutorService drills;
    private static Future<Void> onFile;
    private static @Nullable Future<Void> onPostgres;

    @BeforeAll
    static void begin() throws Exception {
        drills = Executors.newFixedThreadPool(2);
        onFile = drills.submit(onFile());
        if (KILLS > 1) {
            postgres = EmbeddedPostgres.builder().start();
            onPostgres = drills.submit(onPostgres(postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    @AfterAll
    static void end() throws Exception {
        drills.shutdownNow();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void anImportSurvivesTheDeathOfItsProcessOnTheEmbeddedDatabase() throws Exception {
        onFile.get();
    }

    @Test
    @EnabledIfSystemProperty(named = "faults.kills", matches = "[2-9]|\\d{2,}")
    void anImportSurvivesTheDeathOfItsProcessOnPostgresql() throws Exception {
        requireNonNull(onPostgres).get();
    }

    private static Callable<Void> onFile() {
        Path data = folder.resolve("h2");
        List<String> arguments = PortalProcess.h2File(data);
        String url = arguments.getFirst().substring("--spring.datasource.url=".length());
        return () -> {
            try (ImportDrill drill = new ImportDrill(new PortalProcess(data, arguments), new ImportedBook(url, ""))) {
                for (int n = 1; n <= KILLS; n++) {
                    drill.importKilled(n, n % 2 == 1);
                }
                drill.lookIntoTheBook();
            }
            return null;
        };
    }

    private static Callable<Void> onPostgres(String url) {
        List<String> arguments = List.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres");
        PortalProcess portal = new PortalProcess(folder.resolve("postgresql"), arguments);
        return () -> {
            try (ImportDrill drill = new ImportDrill(portal, new ImportedBook(url, "postgres"))) {
                for (int n = 1; n <= KILLS; n++) {
                    drill.importKilled(n, n % 2 == 0);
                }
                drill.importStopped(KILLS + 1);
                drill.lookIntoTheBook();
            }
            assertThat(portal.log()).content().doesNotContain("HikariPool-1 - Connection is not available");
            return null;
        };
    }
}
