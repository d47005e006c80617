package org.agentmitra.mappings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.shared.Ids;
import org.agentmitra.sheets.Layout;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers by agent and insurer how sheets were read whose columns somebody named. */
@Component
public class SourceMemory {
    /** Sheets of so many shapes are remembered; an agent has a handful. */
    private static final int SHAPES = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TemplateCatalogue catalogue;
    private final ImportTargets targets;
    private final Clock clock;

    SourceMemory(JdbcClient jdbc, JsonMapper json, TemplateCatalogue catalogue, ImportTargets targets, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalogue = catalogue;
        this.targets = targets;
        this.clock = clock;
    }

    /** Reads the beginning of a file in another way. A file that cannot be read so begins with nothing. */
    @FunctionalInterface
    public interface Reader {
        FileHead head(Layout layout);
    }

    /**
     * How a file is read that has every column that was read of such a file before; the latest such file decides.
     *
     * @param kinds keys of those the file may be of
     */
    public Optional<Recognised> recall(ImportContext.Book book, List<String> kinds, Reader file) {
        return latest(book, kinds, file, found -> found.gone().isEmpty());
    }

    /** How a file is read that has most of the columns that were read of such a file before; others are left out. */
    public Optional<Recognised> nearest(ImportContext.Book book, List<String> kinds, Reader file) {
        return latest(book, kinds, file, KnownSource.Found::isLike);
    }

    /** How a file is read that has every column that was read of another one, be it remembered or not. */
    public Optional<Recognised> again(Template template, List<MappedColumn> columns, Reader file) {
        List<MappedColumn> headed =
                columns.stream().filter(column -> !column.header().isEmpty()).toList();
        FileHead head = file.head(Layout.AS_FOUND);
        return new KnownSource(template, headed, Layout.AS_FOUND, OffsetDateTime.now(clock))
                .in(head.sheets())
                .filter(found -> found.gone().isEmpty())
                .map(found -> found.read().with(head.layout()))
                .filter(read -> Recognition.missing(template, read.columns()).isEmpty());
    }

    private Optional<Recognised> latest(
            ImportContext.Book book, List<String> kinds, Reader file, Predicate<KnownSource.Found> fits) {
        for (KnownSource source : sources(book, kinds)) {
            FileHead head = file.head(source.layout());
            Optional<KnownSource.Found> found = source.in(head.sheets()).filter(fits);
            if (found.isPresent()) {
                return Optional.of(found.get().read().with(head.layout()));
            }
        }
        return Optional.empty();
    }

    /** None of a list that is about an insurer's agents: nobody's sheets were read before. */
    private List<KnownSource> sources(ImportContext.Book book, List<String> kinds) {
        AgentRef agent = book.holder();
        return agent == null ? List.of() : sources(agent.id(), book.provider().id(), kinds);
    }

    /** Sheets of the agent that were read before, the latest first. */
    List<KnownSource> sources(UUID agent, UUID provider) {
        return sources(agent, provider, targets.intoBooks());
    }

    /** Read by what is offered now; not those for which that is nothing of their kind. Three queries. */
    private List<KnownSource> sources(UUID agent, UUID provider, List<String> kinds) {
        List<Stored> stored = stored(agent, provider);
        List<Template> offered = catalogue.offered(kinds, provider);
        Map<String, Template> now = offered.stream().collect(Collectors.toMap(Template::choice, Function.identity()));
        Map<String, Template> before = catalogue.versions(stored.stream()
                .map(Stored::template)
                .filter(Predicate.not(now::containsKey))
                .toList());
        return stored.stream()
                .flatMap(one -> {
                    Template as = now.get(one.template);
                    Template was = before.get(one.template);
                    return as != null
                            ? Stream.of(one.by(as, json))
                            : Stream.ofNullable(was)
                                    .flatMap(template -> one.by(template, json).successor(offered).stream());
                })
                .toList();
    }

    private List<Stored> stored(UUID agent, UUID provider) {
        return jdbc.sql(
                        "select template, mapping, layout, used_at from import_sources where agent_id = ? and provider_id = ?"
                                + " order by used_at desc fetch first " + SHAPES + " rows only")
                .params(agent, provider)
                .query((row, number) -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        Layout.of(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class)))
                .list();
    }

    private record Stored(String template, String mapping, Layout layout, OffsetDateTime usedAt) {
        KnownSource by(Template as, JsonMapper json) {
            return new KnownSource(as, json.readValue(mapping, new TypeReference<>() {}), layout, usedAt);
        }
    }

    /** Columns without a header cannot be known again; those left out are none of the next file's news. Of the next file nobody said that rows at its end are none. */
    void remember(UUID agent, UUID provider, Recognised read) {
        List<MappedColumn> headed = read.columns().stream()
                .filter(column -> !column.header().isEmpty())
                .toList();
        List<MappedColumn> mapped =
                headed.stream().filter(column -> column.column() != null).toList();
        if (read.headerRow() == 0 || mapped.isEmpty()) {
            return;
        }
        jdbc.sql("""
                merge into import_sources s
                using (values (cast(:agent as uuid), cast(:provider as uuid), :fingerprint)) v (agent, provider, fingerprint)
                on (s.agent_id = v.agent and s.provider_id = v.provider and s.fingerprint = v.fingerprint)
                when matched then update set mapping = :mapping, layout = :layout, used_at = :now
                when not matched then insert (id, agent_id, provider_id, template, fingerprint, mapping, layout, used_at)
                    values (:id, v.agent, v.provider, :template, v.fingerprint, :mapping, :layout, :now)
                """)
                .param("agent", agent)
                .param("provider", provider)
                .param("fingerprint", fingerprint(read.template().choice(), mapped))
                .param("mapping", json.writeValueAsString(headed))
                .param("layout", read.layout().toTheEnd().stored())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("id", Ids.next())
                .param("template", read.template().choice())
                .update();
    }

    private static String fingerprint(String template, List<MappedColumn> mapped) {
        String headers = mapped.stream()
                .map(column -> Headers.key(column.header()))
                .sorted()
                .collect(Collectors.joining("\n", template + "\n", ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
