package org.agentmitra.notices;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.carriers.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.notifications.TemplateTopic;
import org.agentmitra.preferences.Medium;
import org.agentmitra.preferences.NoticeChoices;
import org.springframework.stereotype.Component;

/** Tells people by the ways they chose for what it is about; in the transaction of what happened. */
@Component
class ChosenWays {
    private final NoticeChoices choices;
    private final Accounts accounts;
    private final MessageDesk desk;

    ChosenWays(NoticeChoices choices, Accounts accounts, MessageDesk desk) {
        this.choices = choices;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** @param link local path to what it is about */
    void tell(UUID user, String template, String link, Object... arguments) {
        Set<Medium> media = choices.of(user, TemplateTopic.of(template));
        if (media.contains(Medium.IN_APP)) {
            desk.tell(user, template, link, arguments);
        }
        if (media.contains(Medium.EMAIL) || media.contains(Medium.SMS)) {
            accounts.active(user).ifPresent(account -> send(account, media, template, arguments));
        }
    }

    private void send(Account account, Set<Medium> media, String template, Object... arguments) {
        Locale language = account.locale();
        if (media.contains(Medium.EMAIL)) {
            desk.send(account.id(), Channel.EMAIL, account.email(), language, template, arguments);
        }
        if (media.contains(Medium.SMS)) {
            accounts.phone(account.id())
                    .filter(OwnPhone::opens)
                    .ifPresent(phone ->
                            desk.send(account.id(), Channel.SMS, phone.number(), language, template, arguments));
        }
    }
}
