package org.agentmitra.blueprints;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes templates, publishes and retires them, and makes presentations of them. */
@Service
@Transactional
class BlueprintService {
    private final Blueprints blueprints;
    private final BlueprintList list;
    private final BlueprintDrafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlueprintService(
            Blueprints blueprints,
            BlueprintList list,
            BlueprintDrafts drafts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.blueprints = blueprints;
        this.list = list;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A new one for the viewer's insurer, or for all. @param from one whose slides it begins with; null for none */
    UUID create(Viewer viewer, BlueprintForm form, @Nullable UUID from) {
        BlueprintSight.requireMaker(viewer);
        Blueprint begun = from == null ? null : readable(viewer, from);
        Blueprint blueprint = Blueprint.of(viewer.provider(), viewer.user(), clock.instant())
                .described(form)
                .drafted(
                        drafts.begin(viewer, form.nameEn(), "en", begun),
                        drafts.begin(viewer, form.nameHi(), "hi", begun));
        did(viewer, blueprint, "blueprint.created");
        return blueprint.id();
    }

    /** @throws Refused when it was changed meanwhile */
    void describe(Viewer viewer, UUID id, BlueprintForm form) {
        Blueprint blueprint = own(viewer, id);
        seen(blueprint, form.version());
        did(viewer, blueprint.described(form), "blueprint.described");
    }

    /** What is being made becomes what agents take. @throws Refused when a language has no slides, or they lack something */
    void publish(Viewer viewer, UUID id, @Nullable String seen) {
        Blueprint blueprint = own(viewer, id);
        seen(blueprint, seen);
        blueprint.publish(drafts.made(viewer, blueprint, "en"), drafts.made(viewer, blueprint, "hi"));
        did(viewer, blueprint, "blueprint.published");
    }

    /** @throws Refused unless it is published */
    void retire(Viewer viewer, UUID id, @Nullable String seen) {
        Blueprint blueprint = own(viewer, id);
        seen(blueprint, seen);
        blueprint.retire();
        did(viewer, blueprint, "blueprint.retired");
    }

    /** One rating a person; another one takes its place. @param stars 1 to 5 */
    void rate(Viewer viewer, UUID id, int stars) {
        if (stars < 1 || stars > 5) {
            throw new Refused("stars", "blueprints.stars.range");
        }
        Blueprint blueprint = readable(viewer, id);
        jdbc.sql("merge into blueprint_ratings r using (select cast(:id as uuid) as blueprint_id,"
                        + " cast(:user as uuid) as user_id) n"
                        + " on (r.blueprint_id = n.blueprint_id and r.user_id = n.user_id)"
                        + " when matched then update set stars = :stars, rated_at = :now"
                        + " when not matched then insert (blueprint_id, user_id, stars, rated_at)"
                        + " values (n.blueprint_id, n.user_id, :stars, :now)")
                .param("id", blueprint.id())
                .param("user", viewer.user())
                .param("stars", stars)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        events.publishEvent(new BlueprintChanged(viewer.user(), id, "blueprint.rated", Map.of("stars", stars)));
    }

    /** A new presentation of the viewer's own. @throws NotFound when the viewer may not take it */
    UUID use(Viewer viewer, UUID id, UseForm form) {
        return drafts.take(viewer, readable(viewer, id), form);
    }

    private Blueprint readable(Viewer viewer, UUID id) {
        list.get(viewer, id, "en");
        return blueprints.findById(id).orElseThrow(() -> new NotFound("template", id));
    }

    /** @throws NotFound when the viewer may not change it */
    Blueprint own(Viewer viewer, UUID id) {
        if (!list.get(viewer, id, "en").mayChange()) {
            throw new NotFound("template to change", id);
        }
        return readable(viewer, id);
    }

    private static void seen(Blueprint blueprint, @Nullable String version) {
        blueprint.seenAs(Typed.number(version));
    }

    private void did(Viewer viewer, Blueprint blueprint, String action) {
        blueprints.saveAndFlush(blueprint);
        events.publishEvent(new BlueprintChanged(viewer.user(), blueprint.id(), action, Map.of()));
    }
}
