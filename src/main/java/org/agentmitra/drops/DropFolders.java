package org.agentmitra.drops;

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
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
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
    private final Shelves shelves;

    DropFolders(
            ProviderDirectory providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            Shelves shelves) {
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.shelves = shelves;
    }

    /** Whether folders can be watched: where they lie is named, and there. */
    boolean isPossible() {
        return shelves.isPossible();
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

    /** @throws Refused when there is nowhere for folders to lie, or the folder is another insurer's or holds what was put there before */
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
        // What lies there came for whoever had the folder before.
        if (!same && shelves.holdsSomething(folder)) {
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
