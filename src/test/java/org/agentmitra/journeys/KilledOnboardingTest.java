package org.agentmitra.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed while customers send each step of the journey: nothing that was acknowledged is lost, and what is
 * sent again is there once. How often is {@code faults.kills}; not in the usual run. Before the end, the whole
 * Aadhaar numbers that were typed are looked for in all that the portal left.
 */
@Tag("outage")
class KilledOnboardingTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 1);

    @TempDir
    Path folder;

    @Test
    void sendsSurviveTheDeathOfTheProcessOnTheEmbeddedDatabase() throws Exception {
        String url = PortalProcess.h2File(folder)
                .getFirst()
                .replace("--spring.datasource.url=", "")
                // While the portal runs the database is looked into by this process as well.
                .replace("DB_CLOSE_ON_EXIT=FALSE", "AUTO_SERVER=TRUE");
        drill(List.of("--spring.datasource.url=" + url), new KeptJourneys(url, ""));
    }

    @Test
    @EnabledIfSystemProperty(named = "faults.kills", matches = "[2-9]|\\d{2,}")
    void sendsSurviveTheDeathOfTheProcessOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            drill(
                    List.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres"),
                    new KeptJourneys(url, "postgres"));
        }
    }

    private void drill(List<String> database, KeptJourneys kept) throws Exception {
        try (OnboardingDrill drill = new OnboardingDrill(new PortalProcess(folder, database), kept)) {
            for (int n = 1; n <= KILLS; n++) {
                drill.sendsKilled(n);
            }
            drill.lookAtWhatIsKept();
        }
    }
}
