package org.agentmitra.drops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which insurers have a folder, and whether it is watched. */
@Service
class DropFolders {
    static final String PERMISSION = "providers.update";

    private final ProviderDirectory providers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final @Nullable Path base;

    DropFolders(
            ProviderDirectory providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.imports.drop-folder:}") String base) {
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.base = base.isBlank() ? null : Path.of(base);
    }

    /** Below which all folders lie; empty where whoever runs the portal named none. */
    Optional<Path> base() {
        return Optional.ofNullable(base);
    }

    /** Whether folders can be watched: the base is named, and is there. */
    boolean isPossible() {
        return base != null && Files.isDirectory(base);
    }

    /** @throws org.agentmitra.shared.NotFound when the viewer may not change the insurer */
    ProviderRef provider(Viewer viewer, UUID provider) {
        return providers.seen(viewer, PERMISSION, provider);
    }

    Optional<DropFolder> of(UUID provider) {
        return jdbc.sql("select * from drop_folders where provider_id = ?")
                .param(provider)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those to be looked at. Of a suspended insurer files stay where they are until it does business again. */
    List<DropFolder> watched() {
        return jdbc.sql("select f.* from drop_folders f join providers p on p.id = f.provider_id"
                        + " where f.switched_on and p.status = 'ACTIVE' order by f.folder_key")
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws Refused when there is no base folder, or the folder is another insurer's or holds what was put there before */
    @Transactional
    public void set(Viewer viewer, UUID provider, DropForm form) {
        ProviderRef of = provider(viewer, provider);
        if (form.watched() && !isPossible()) {
            throw new Refused("on", "drops.no-base");
        }
        String folder = Objects.requireNonNull(form.folder());
        if (isAnothers(of.id(), folder)) {
            throw new Refused("folder", "drops.folder.taken");
        }
        boolean same = of(of.id()).filter(now -> now.folder().equals(folder)).isPresent();
        if (!same && holdsSomething(folder)) {
            throw new Refused("folder", "drops.folder.full");
        }
        try {
            jdbc.sql("""
                    merge into drop_folders f
                    using (values (cast(:provider as uuid))) v (provider) on (f.provider_id = v.provider)
                    when matched then update set switched_on = :on, folder = :folder, folder_key = :key,
                        set_by_name = :name, set_at = :now
                    when not matched then insert (provider_id, switched_on, folder, folder_key, set_by_name, set_at)
                        values (v.provider, :on, :folder, :key, :name, :now)
                    """)
                    .param("provider", of.id())
                    .param("on", form.watched())
                    .param("folder", folder)
                    .param("key", folder.toLowerCase(Locale.ROOT))
                    .param("name", viewer.name())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DataIntegrityViolationException meanwhile) {
            throw new Refused("folder", "drops.folder.taken");
        }
        Map<String, Object> details = Map.of("on", form.watched(), "folder", folder);
        events.publishEvent(new DropMoved(viewer.user(), "provider.drop_folder_set", of.id(), details));
    }

    /** What lies there came for whoever had the folder before; also true where that cannot be seen. */
    private boolean holdsSomething(String folder) {
        Path path = base == null ? null : base.resolve(folder);
        if (path == null || Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    private boolean isAnothers(UUID provider, String folder) {
        return jdbc.sql("select provider_id from drop_folders where folder_key = ? and provider_id <> ?")
                .params(folder.toLowerCase(Locale.ROOT), provider)
                .query((row, n) -> row.getString(1))
                .optional()
                .isPresent();
    }

    private static DropFolder read(ResultSet row) throws SQLException {
        return new DropFolder(
                row.getObject("provider_id", UUID.class),
                row.getBoolean("switched_on"),
                row.getString("folder"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
