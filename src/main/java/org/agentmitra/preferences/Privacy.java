package org.agentmitra.preferences;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what of whom. Records of the audit are no part of it: they are kept for those whose duty it is to read them. */
@Component
@Transactional
public class Privacy {
    private static final String PLACES = "select count(*) from appointments t"
            + " where t.user_id = :user and (t.ends_on is null or t.ends_on > :today) and ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Privacy(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the viewer sees of the user. That the viewer knows of the user at all is the caller's to find out. */
    @Transactional(readOnly = true)
    public Set<Aspect> shown(Viewer viewer, UUID user) {
        if (viewer.user().equals(user) || seesAll(viewer)) {
            return EnumSet.allOf(Aspect.class);
        }
        Audience nearest = nearest(viewer, user);
        Set<Aspect> shown = EnumSet.noneOf(Aspect.class);
        of(user).forEach((aspect, audience) -> {
            if (audience.compareTo(nearest) >= 0) {
                shown.add(aspect);
            }
        });
        return nearest == Audience.ADMINISTRATORS ? EnumSet.noneOf(Aspect.class) : shown;
    }

    /**
     * The same for lists of users who stand at or below the viewer's own places, as a condition.
     *
     * @param user column of the user's id
     */
    public static String condition(Aspect aspect, String user) {
        return "(:privacySeesAll or not exists (select 1 from privacy_settings v where v.user_id = " + user + " and v."
                + aspect.name().toLowerCase(Locale.ROOT) + "_to = 'ADMINISTRATORS'))";
    }

    /**
     * That the user keeps it from nobody at all, as a condition: what is published must not be narrowed elsewhere.
     *
     * @param user column of the user's id
     */
    public static String unnarrowed(Aspect aspect, String user) {
        return "not exists (select 1 from privacy_settings v where v.user_id = " + user + " and v."
                + aspect.name().toLowerCase(Locale.ROOT) + "_to <> '" + Audience.AGENCY.name() + "')";
    }

    /** What the condition needs to know of the viewer. */
    public static Map<String, Object> parameters(Viewer viewer) {
        return Map.of("privacySeesAll", seesAll(viewer));
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.scope("users.read") instanceof Scope.Everything;
    }

    /** The narrowest audience that the viewer belongs to; the narrowest of all stands for none. */
    private Audience nearest(Viewer viewer, UUID user) {
        Scope.Condition below = new Scope.Paths(viewer.prefixes()).condition("t.path", "cast(null as uuid)");
        if (stands(viewer, user, below)) {
            return Audience.HIERARCHY;
        }
        boolean same = viewer.provider() != null
                && stands(
                        viewer,
                        user,
                        new Scope.Condition("t.provider_id = :provider", Map.of("provider", viewer.provider())));
        return same ? Audience.AGENCY : Audience.ADMINISTRATORS;
    }

    private boolean stands(Viewer viewer, UUID user, Scope.Condition place) {
        return jdbc.sql(PLACES + place.sql())
                        .param("user", user)
                        .param("today", viewer.today(clock))
                        .params(place.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(readOnly = true)
    Map<Aspect, Audience> of(UUID user) {
        return jdbc.sql("select phone_to, picture_to, activity_to from privacy_settings where user_id = ?")
                .param(user)
                .query((row, number) -> settings(
                        Audience.valueOf(row.getString(1)),
                        Audience.valueOf(row.getString(2)),
                        Audience.valueOf(row.getString(3))))
                .optional()
                .orElseGet(() -> settings(Aspect.PHONE.usual(), Aspect.PICTURE.usual(), Aspect.ACTIVITY.usual()));
    }

    void choose(UUID user, Map<Aspect, Audience> chosen) {
        if (chosen.equals(of(user))) {
            return;
        }
        jdbc.sql("merge into privacy_settings s using (values (cast(:user as uuid), :phone, :picture, :activity))"
                        + " v (id, phone, picture, activity) on (s.user_id = v.id)"
                        + " when matched then update set phone_to = v.phone, picture_to = v.picture,"
                        + " activity_to = v.activity"
                        + " when not matched then insert (user_id, phone_to, picture_to, activity_to)"
                        + " values (v.id, v.phone, v.picture, v.activity)")
                .param("user", user)
                .param("phone", audience(chosen, Aspect.PHONE))
                .param("picture", audience(chosen, Aspect.PICTURE))
                .param("activity", audience(chosen, Aspect.ACTIVITY))
                .update();
        events.publishEvent(ChoicesMade.privacy(user));
    }

    private static String audience(Map<Aspect, Audience> chosen, Aspect aspect) {
        return chosen.getOrDefault(aspect, aspect.usual()).name();
    }

    private static Map<Aspect, Audience> settings(Audience phone, Audience picture, Audience activity) {
        Map<Aspect, Audience> settings = new EnumMap<>(Aspect.class);
        settings.put(Aspect.PHONE, phone);
        settings.put(Aspect.PICTURE, picture);
        settings.put(Aspect.ACTIVITY, activity);
        return settings;
    }
}
