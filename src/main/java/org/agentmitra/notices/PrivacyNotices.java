package org.agentmitra.notices;

import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Holders;
import org.agentmitra.privacy.RequestAnswered;
import org.agentmitra.privacy.RequestAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who answer requests about personal data that there is one, and who asked that it is answered. */
@Component
class PrivacyNotices {
    private final ChosenWays ways;
    private final Holders holders;

    PrivacyNotices(ChosenWays ways, Holders holders) {
        this.ways = ways;
        this.holders = holders;
    }

    @EventListener
    void tell(RequestAsked asked) {
        for (Account account : holders.of(RequestAsked.PERMISSION)) {
            ways.tell(account.id(), "privacy-asked", "/privacy/requests/" + asked.request());
        }
    }

    @EventListener
    void tell(RequestAnswered answered) {
        ways.tell(answered.user(), "privacy-answered", "/profile/data/edit");
    }
}
