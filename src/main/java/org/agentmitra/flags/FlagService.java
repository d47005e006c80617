package org.agentmitra.flags;

import java.util.List;
import java.util.UUID;
import org.agentmitra.flags.FeatureFlag.Change;
import org.agentmitra.flags.FeatureFlag.Field;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of flags, each with its history and audit record. A flag is the same for everybody, so that only a permission
 * that reaches everything gives any.
 */
@Service
@Transactional
class FlagService {
    static final String READ = "feature_flags.read";
    static final String UPDATE = "feature_flags.update";
    static final String ADMIN = "feature_flags.admin";

    private final FeatureFlags flags;
    private final FlagLedger ledger;
    private final Flags port;
    private final People people;
    private final ProviderDirectory providers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FlagService(
            FeatureFlags flags,
            FlagLedger ledger,
            Flags port,
            People people,
            ProviderDirectory providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.flags = flags;
        this.ledger = ledger;
        this.port = port;
        this.people = people;
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws NotFound when the permission does not reach every flag */
    static void permit(Viewer viewer, String permission) {
        if (!(viewer.scope(permission) instanceof Scope.Everything)) {
            throw new NotFound("flags for", permission);
        }
    }

    /** @throws Refused when there is such a flag already */
    void create(Viewer viewer, FlagForm form) {
        permit(viewer, ADMIN);
        ledger.stamp();
        if (flags.existsById(form.key())) {
            throw new Refused("key", "flags.key.taken");
        }
        FeatureFlag flag = FeatureFlag.create(form);
        keep(
                viewer,
                flag,
                "flag.created",
                List.of(new Change(Field.CREATED, null, null, FeatureFlag.word(flag.onByDefault()))));
    }

    /** The flag as a form to describe it anew. */
    @Transactional(readOnly = true)
    FlagForm form(Viewer viewer, String key) {
        permit(viewer, ADMIN);
        return inUse(key).form();
    }

    /** The flag as a form to change its rules. */
    @Transactional(readOnly = true)
    RuleForm rules(Viewer viewer, String key) {
        permit(viewer, UPDATE);
        return inUse(key).rules(viewer.zone());
    }

    void describe(Viewer viewer, String key, FlagForm form) {
        FeatureFlag flag = change(viewer, ADMIN, key, form.version() == null ? -1 : form.version());
        keep(viewer, flag, "flag.changed", flag.describe(form));
    }

    void rule(Viewer viewer, String key, RuleForm form) {
        FeatureFlag flag = change(viewer, UPDATE, key, form.version());
        keep(viewer, flag, "flag.changed", flag.rule(form, viewer.zone()));
    }

    /** @throws Refused when the subject is unknown, or a user whom the viewer does not see */
    void override(Viewer viewer, String key, OverrideForm form) {
        FeatureFlag flag = change(viewer, UPDATE, key, form.version());
        String subject = subject(viewer, form);
        keep(viewer, flag, "flag.override_set", ledger.set(viewer, key, form.level(), subject, form.on()));
    }

    void remove(Viewer viewer, String key, long override, long version) {
        FeatureFlag flag = change(viewer, UPDATE, key, version);
        keep(viewer, flag, "flag.override_removed", ledger.remove(key, override));
    }

    /** @throws Refused when the portal asks for the flag */
    void archive(Viewer viewer, String key, long version) {
        FeatureFlag flag = change(viewer, ADMIN, key, version);
        keep(viewer, flag, "flag.archived", flag.archive(port.isObeyed(key)));
    }

    void restore(Viewer viewer, String key, long version) {
        permit(viewer, ADMIN);
        ledger.stamp();
        FeatureFlag flag = flags.findById(key).orElseThrow(() -> new NotFound("flag", key));
        flag.expect(version);
        keep(viewer, flag, "flag.restored", flag.restore());
    }

    /** Names of all roles, the highest first. */
    @Transactional(readOnly = true)
    List<String> roles() {
        return jdbc.sql("select name from roles order by rank desc, name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private FeatureFlag change(Viewer viewer, String permission, String key, long version) {
        permit(viewer, permission);
        ledger.stamp();
        FeatureFlag flag = inUse(key);
        flag.expect(version);
        return flag;
    }

    private FeatureFlag inUse(String key) {
        return flags.findById(key).filter(flag -> !flag.archived()).orElseThrow(() -> new NotFound("flag in use", key));
    }

    private String subject(Viewer viewer, OverrideForm form) {
        String typed = form.subject();
        return switch (form.level()) {
            case USER ->
                people.find(viewer, typed)
                        .orElseThrow(() -> new Refused("subject", "flags.person.unknown"))
                        .who()
                        .user()
                        .toString();
            case ROLE -> roles().stream().filter(typed::equals).findFirst().orElseThrow(FlagService::unknown);
            case PROVIDER ->
                providers.known().stream()
                        .map(provider -> provider.id())
                        .map(UUID::toString)
                        .filter(typed::equals)
                        .findFirst()
                        .orElseThrow(FlagService::unknown);
        };
    }

    private static Refused unknown() {
        return new Refused("subject", "flags.subject.unknown");
    }

    private void keep(Viewer viewer, FeatureFlag flag, String action, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        flag.touch();
        flags.saveAndFlush(flag);
        ledger.note(viewer, flag.key(), changes);
        events.publishEvent(FlagChanged.of(viewer.user(), action, flag.key(), changes));
    }
}
