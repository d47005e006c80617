package org.agentmitra.jobs;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateCatalogue;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An agent's file with check and run of its own over a target in memory. */
abstract class JobFixture {
    static final int ROWS = 2_500;

    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportStates states;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportCounts counts;

    @Autowired
    FindingStore findings;

    @Autowired
    SourceFiles files;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Mishaps mishaps;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Mappings mappings;

    @Autowired
    TemplateCatalogue templates;

    @Autowired
    ObjectProvider<RowAmendments> amendments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ImportJournal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    Clock clock;

    final StagingTarget target = new StagingTarget();
    ImportWork work;
    ImportCheck check;
    ImportRun run;

    @BeforeEach
    void lay() {
        world.lay();
        var targets = new ImportTargets(List.of(target));
        work = new ImportWork(targets, providers, mappings, files, templates, amendments, clock);
        Chunks chunks = new SavepointChunks(transactions, jdbcTemplate);
        check = new ImportCheck(states, work, counts, findings, chunks, mishaps, journal, clock);
        run = new ImportRun(states, work, counts, chunks, mishaps, findings, journal, events, clock);
    }

    final UUID submit(DueListFile file) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
    }

    final <T> T value(UUID id, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from imports where id = ?")
                .param(id)
                .query(type)
                .single();
    }

    final int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** What the journal says, chunks apart. */
    final List<String> moves(UUID id) {
        return jdbc.sql("select status from import_transitions where import_id = ? and from_row is null order by id")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
