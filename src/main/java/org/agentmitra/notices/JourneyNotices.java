package org.agentmitra.notices;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Displays;
import org.agentmitra.onboarding.JourneyEnding;
import org.agentmitra.requests.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers that what they answered is soon given up, with the way back to it; by the ways they chose. */
@Component
class JourneyNotices {
    private static final String PAGE = "/onboarding";

    private final ChosenWays ways;
    private final Accounts accounts;
    private final Displays displays;
    private final PublicAddress address;
    private final ZoneId office;

    JourneyNotices(
            ChosenWays ways,
            Accounts accounts,
            Displays displays,
            PublicAddress address,
            @Value("${portal.zone}") ZoneId office) {
        this.ways = ways;
        this.accounts = accounts;
        this.displays = displays;
        this.address = address;
        this.office = office;
    }

    @EventListener
    void tell(JourneyEnding ending) {
        accounts.active(ending.user())
                .ifPresent(owner ->
                        ways.tell(owner.id(), "onboarding-ending", PAGE, address.link(PAGE), day(owner, ending)));
    }

    /** The last day, as the page of the journey says it. */
    private String day(Account owner, JourneyEnding ending) {
        ZoneId zone = displays.of(owner.id()).zoneOr(office);
        return DateTimeFormatter.ofPattern("dd MMM yyyy", owner.locale())
                .format(ending.until().atZone(zone));
    }
}
