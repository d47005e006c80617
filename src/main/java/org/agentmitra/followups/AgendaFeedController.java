package org.agentmitra.followups;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.actors.Actors;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An agenda as calendars read it, with the rights its owner has at that moment. */
@Controller
class AgendaFeedController {
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_AFTER = 365;
    private static final int MOST = 1_000;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AgendaFeeds feeds;
    private final FollowUps followUps;
    private final Actors actors;
    private final Accounts accounts;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Clock clock;

    AgendaFeedController(
            AgendaFeeds feeds,
            FollowUps followUps,
            Actors actors,
            Accounts accounts,
            PublicAddress address,
            MessageSource messages,
            Clock clock) {
        this.feeds = feeds;
        this.followUps = followUps;
        this.actors = actors;
        this.accounts = accounts;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** Unknown, revoked and no longer allowed look alike. */
    @GetMapping("/agenda/feed/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        Viewer owner = feeds.owner(secret).flatMap(actors::of).orElseThrow(() -> new NotFound("agenda", "feed"));
        Locale language = accounts.active(owner.user()).orElseThrow().locale();
        LocalDate today = owner.today(clock);
        Calendar calendar = new Calendar(messages.getMessage("followups.agenda", null, language));
        followUps
                .between(owner, today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER), MOST)
                .forEach(one -> calendar.add(
                        one,
                        messages.getMessage(one.kind().key(), null, language) + ": " + one.customerName(),
                        address.link("/customers/" + one.customer())));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar.end().getBytes(StandardCharsets.UTF_8));
    }
}
