package org.agentmitra.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a recognised file: document, import and its place in the queue, all or none. */
@Component
class ImportIntake {
    private final Imports imports;
    private final ImportStates states;
    private final ImportQueue queue;
    private final DocumentStore documents;
    private final Mappings mappings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportIntake(
            Imports imports,
            ImportStates states,
            ImportQueue queue,
            DocumentStore documents,
            Mappings mappings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.states = states;
        this.queue = queue;
        this.documents = documents;
        this.mappings = mappings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Optional<UUID> known(Viewer viewer, UUID key) {
        return imports.findByUploadedByAndIdempotencyKey(viewer.user(), key).map(Import::id);
    }

    /** How many of the viewer's imports the portal has still to check or to run, counted up to a number. */
    int queued(Viewer viewer, int most) {
        return jdbc.sql("select count(*) from (select 1 from imports where uploaded_by = ? and (status in"
                        + " ('CHECKING', 'RUNNING') or status = 'UPLOADED' and repeats is null)"
                        + " fetch first " + most + " rows only) q")
                .param(viewer.user())
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps the file, and has it checked unless the same file was imported before.
     *
     * @param read whether all of it is understood; else somebody has to say what its columns are
     */
    UUID keep(Arrival arrival, Path file, Recognised recognised, boolean read) throws IOException {
        Viewer viewer = arrival.viewer();
        try (InputStream content = Files.newInputStream(file)) {
            UUID id = transaction.execute(status -> {
                String name = shortName(arrival.fileName());
                DocumentRef document = documents.put(viewer.user(), "import-source", name, mediaType(name), content);
                return keep(arrival, document, recognised, read).id();
            });
            return Objects.requireNonNull(id);
        } catch (DataIntegrityViolationException twice) {
            // The same form from a second tab won the race.
            return known(viewer, arrival.key()).orElseThrow(() -> twice);
        }
    }

    private Import keep(Arrival arrival, DocumentRef document, Recognised recognised, boolean read) {
        Viewer viewer = arrival.viewer();
        ImportContext.Book book = arrival.book();
        String mapping = mappings.write(recognised.columns());
        Import fresh = new Import(arrival, document, recognised, mapping, clock.instant());
        UUID repeats;
        if (book == null) {
            repeats = earlier(viewer, fresh, document.sha256());
            fresh.withFacts(viewer.today(clock), repeats);
        } else {
            repeats = book.holder() == null
                    ? earlier(book.provider(), fresh, document.sha256())
                    : earlier(book.holder(), document.sha256());
            fresh.into(book).withFacts(asOf(book.provider(), recognised), repeats);
        }
        states.uploaded(fresh);
        if (!read) {
            states.awaitMapping(fresh.id(), fresh.broughtBy());
        } else if (repeats == null) {
            queue.check(fresh.id());
        }
        return fresh;
    }

    /** The latest import of the same content into the same book that was neither given up nor taken back. */
    private @Nullable UUID earlier(AgentRef agent, String sha256) {
        return jdbc.sql("""
                select id from imports
                where agent_id = ? and provider_id = ? and sha256 = ? and status not in ('CANCELLED', 'FAILED')
                    and undo_asked_at is null
                order by id desc fetch first 1 rows only
                """)
                .params(agent.id(), agent.provider(), sha256)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The latest import of the same content about the insurer's agents, likewise. */
    private @Nullable UUID earlier(ProviderRef provider, Import fresh, String sha256) {
        return jdbc.sql("""
                select id from imports
                where agent_id is null and sha256 = ? and provider_id = ? and kind = ?
                    and status not in ('CANCELLED', 'FAILED') and undo_asked_at is null
                order by id desc fetch first 1 rows only
                """)
                .params(sha256, provider.id(), fresh.kind())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The viewer's latest import of the same content that goes into no book. */
    private @Nullable UUID earlier(Viewer viewer, Import fresh, String sha256) {
        return jdbc.sql("""
                select id from imports
                where kind = ? and uploaded_by = ? and sha256 = ? and status not in ('CANCELLED', 'FAILED')
                order by id desc fetch first 1 rows only
                """)
                .params(fresh.kind(), viewer.user(), sha256)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private LocalDate asOf(ProviderRef provider, Recognised recognised) {
        YearMonth month = recognised.preamble().month();
        return month == null ? LocalDate.now(clock.withZone(provider.zone())) : month.atDay(1);
    }

    private static String mediaType(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : SheetWriter.MEDIA_TYPE;
    }

    /** The file's own name without folders, which some browsers send. */
    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        name = name.isEmpty() ? "workbook" : name;
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
