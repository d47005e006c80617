package org.agentmitra.preferences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Displays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users want to be told of, by what, and when not. */
@Component
@Transactional
public class NoticeChoices {
    private static final int MINUTE = 60;

    private final JdbcClient jdbc;
    private final Displays displays;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId office;

    NoticeChoices(
            JdbcClient jdbc,
            Displays displays,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.displays = displays;
        this.events = events;
        this.clock = clock;
        this.office = office;
    }

    /** The channels by which the user is told of the topic; perhaps none. */
    @Transactional(readOnly = true)
    public Set<Medium> of(UUID user, Topic topic) {
        return all(user).getOrDefault(topic, topic.usual());
    }

    /** When the user's quiet hours end; empty outside of them. */
    @Transactional(readOnly = true)
    public Optional<Instant> quietUntil(UUID user) {
        return quiet(user)
                .flatMap(hours -> hours.end(clock.instant(), displays.of(user).zoneOr(office)));
    }

    /** Every topic that is left to the user. */
    @Transactional(readOnly = true)
    Map<Topic, Set<Medium>> all(UUID user) {
        Map<Topic, Set<Medium>> all = new EnumMap<>(Topic.class);
        Arrays.stream(Topic.values()).filter(Topic::optional).forEach(topic -> all.put(topic, topic.usual()));
        jdbc.sql("select topic, media from notice_choices where user_id = ?")
                .param(user)
                .query(row -> {
                    all.put(Topic.valueOf(row.getString(1)), media(row.getString(2)));
                });
        return all;
    }

    /** What the user chose; empty for no quiet hours. */
    @Transactional(readOnly = true)
    public Optional<QuietHours> quiet(UUID user) {
        return jdbc.sql("select starts, ends from quiet_hours where user_id = ?")
                .param(user)
                .query((row, number) -> new QuietHours(time(row.getInt(1)), time(row.getInt(2))))
                .optional();
    }

    void choose(UUID user, Map<Topic, Set<Medium>> chosen, @Nullable QuietHours hours) {
        jdbc.sql("delete from notice_choices where user_id = ?").param(user).update();
        chosen.forEach((topic, media) -> jdbc.sql("insert into notice_choices (user_id, topic, media) values (?, ?, ?)")
                .params(user, topic.name(), media.stream().map(Medium::name).collect(Collectors.joining(",")))
                .update());
        keep(user, hours);
        events.publishEvent(ChoicesMade.notices(user));
    }

    /** The hours alone; nothing happens when they are what they were. @param hours null for none */
    public void rest(UUID user, @Nullable QuietHours hours) {
        if (!Optional.ofNullable(hours).equals(quiet(user))) {
            keep(user, hours);
            events.publishEvent(ChoicesMade.notices(user));
        }
    }

    private void keep(UUID user, @Nullable QuietHours hours) {
        jdbc.sql("delete from quiet_hours where user_id = ?").param(user).update();
        if (hours != null) {
            jdbc.sql("insert into quiet_hours (user_id, starts, ends) values (?, ?, ?)")
                    .params(user, minutes(hours.from()), minutes(hours.until()))
                    .update();
        }
    }

    private static Set<Medium> media(String stored) {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        Arrays.stream(stored.split(","))
                .filter(name -> !name.isEmpty())
                .map(Medium::valueOf)
                .forEach(media::add);
        return media;
    }

    private static LocalTime time(int minutes) {
        return LocalTime.ofSecondOfDay((long) minutes * MINUTE);
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / MINUTE;
    }
}
