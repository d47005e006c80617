package org.agentmitra.journeys.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agentmitra.Portal;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The portal as it is run, on a database of its own, with the queue at rest so that nothing else is measured. */
final class BenchPortal implements AutoCloseable {
    /** The databases the portal runs on. */
    enum Database {
        H2,
        POSTGRESQL
    }

    private final Database database;
    private final @Nullable EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private BenchPortal(
            Database database, @Nullable EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
        this.database = database;
        this.postgres = postgres;
        this.context = context;
    }

    static BenchPortal on(Database database, Path folder) throws IOException {
        List<String> properties = new ArrayList<>(List.of(
                "--spring.profiles.active=test", "--server.port=0", "--portal.data-folder=" + folder, "--debug=false"));
        EmbeddedPostgres postgres = database == Database.H2 ? null : postgres(folder);
        if (postgres == null) {
            properties.add(
                    "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("portal")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;MAX_MEMORY_ROWS=60000;WRITE_DELAY=0");
        } else {
            properties.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            properties.add("--spring.datasource.username=postgres");
        }
        return new BenchPortal(
                database,
                postgres,
                new SpringApplicationBuilder(Portal.class, World.class, QueryCount.class)
                        .run(properties.toArray(String[]::new)));
    }

    /** A commit is on the disk when it returns, as in an installation. */
    private static EmbeddedPostgres postgres(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    Database database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
