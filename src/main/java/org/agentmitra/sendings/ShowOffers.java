package org.agentmitra.sendings;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.carriers.Channel;
import org.agentmitra.consents.Consents;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.preferences.Medium;
import org.agentmitra.preferences.NoticeChoices;
import org.agentmitra.preferences.Topic;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.ShareChannel;
import org.agentmitra.shows.SharedShows;
import org.agentmitra.shows.Shares;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends a presentation to one customer: by what they chose for offers, and beyond the portal's inbox only with their consent.
 * Quiet hours are kept where messages go out. In the caller's transaction.
 */
@Component
class ShowOffers {
    private static final String TEMPLATE = "offer-show";
    private static final String ROW = "key";

    /** The same is not sent to the same person sooner. */
    private static final Duration REST = Duration.ofDays(30);

    private final SharedShows shows;
    private final Shares shares;
    private final Accounts accounts;
    private final NoticeChoices choices;
    private final Consents consents;
    private final MessageDesk desk;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShowOffers(
            SharedShows shows,
            Shares shares,
            Accounts accounts,
            NoticeChoices choices,
            Consents consents,
            MessageDesk desk,
            PublicAddress address,
            JdbcClient jdbc,
            Clock clock) {
        this.shows = shows;
        this.shares = shares;
        this.accounts = accounts;
        this.choices = choices;
        this.consents = consents;
        this.desk = desk;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code of the link */
    record Offer(UUID presentation, UUID link, String code) {
        String path(ShareChannel channel) {
            return "/p/" + code + "?via=" + channel.via();
        }
    }

    /** @throws Refused when it cannot be sent to this one, or may not */
    void send(Viewer viewer, Offer offer, CustomerFiles.File customer) {
        Slideshow show = shows.find(offer.code())
                .orElseThrow(() -> new Refused(ROW, "sendings.ended"))
                .show();
        if (!show.agent().equals(customer.ref().agent())) {
            throw new Refused(ROW, "sendings.other-book");
        }
        Account account = account(customer);
        if (sentLately(offer, customer)) {
            throw new Refused(ROW, "sendings.before");
        }
        Set<ShareChannel> ways = ways(account);
        if (ways.isEmpty()) {
            throw new Refused(ROW, "sendings.unwanted");
        }
        for (ShareChannel way : ways) {
            send(way, account, show, offer);
            shares.add(viewer, offer.presentation(), offer.link(), way, customer.id());
        }
    }

    private Account account(CustomerFiles.File customer) {
        UUID user = customer.ref().user();
        if (user == null) {
            throw new Refused(ROW, "sendings.no-account");
        }
        return accounts.active(user).orElseThrow(() -> new Refused(ROW, "sendings.no-account"));
    }

    private boolean sentLately(Offer offer, CustomerFiles.File customer) {
        return jdbc.sql("select count(*) from presentation_shares where presentation_id = ? and customer_id = ?"
                                + " and shared_at > ?")
                        .params(
                                offer.presentation(),
                                customer.id(),
                                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))
                                        .minus(REST))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<ShareChannel> ways(Account account) {
        Set<Medium> chosen = choices.of(account.id(), Topic.OFFERS);
        Set<ShareChannel> ways = EnumSet.noneOf(ShareChannel.class);
        if (chosen.contains(Medium.IN_APP)) {
            ways.add(ShareChannel.INBOX);
        }
        if (chosen.contains(Medium.EMAIL)
                && accounts.emailProved(account.id())
                && consents.holds(account.id(), "offers-email")) {
            ways.add(ShareChannel.EMAIL);
        }
        if (chosen.contains(Medium.SMS)
                && accounts.phone(account.id()).filter(OwnPhone::opens).isPresent()
                && consents.holds(account.id(), "offers-sms")) {
            ways.add(ShareChannel.SMS);
        }
        return ways;
    }

    private void send(ShareChannel way, Account account, Slideshow show, Offer offer) {
        String path = offer.path(way);
        Object[] said = {show.name(), show.agentName(), address.link(path)};
        switch (way) {
            case EMAIL -> desk.send(account.id(), Channel.EMAIL, account.email(), account.locale(), TEMPLATE, said);
            case SMS ->
                accounts.phone(account.id())
                        .ifPresent(phone ->
                                desk.send(account.id(), Channel.SMS, phone.number(), account.locale(), TEMPLATE, said));
            default -> desk.tell(account.id(), TEMPLATE, path, said);
        }
    }
}
