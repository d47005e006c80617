package org.agentmitra.notices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.carriers.Channel;
import org.agentmitra.kyc.CaseMoved;
import org.agentmitra.kyc.Move;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.requests.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells customers what was decided of who they are, and what is asked of them, with a link to just that; and their agents
 * that it was, without the reasons. Customers are told by all ways they proved: it is no matter of choice.
 */
@Component
class KycNotices {
    private static final String PAGE = "/me/kyc";
    private static final Map<Move, String> TEMPLATES = Map.of(
            Move.APPROVED, "kyc-approved",
            Move.REJECTED, "kyc-rejected",
            Move.ASKED, "kyc-asked",
            Move.RENEWED, "kyc-renewed");
    private static final Map<Move, String> FOR_AGENTS = Map.of(
            Move.APPROVED, "kyc-agent-approved",
            Move.REJECTED, "kyc-agent-rejected",
            Move.ASKED, "kyc-agent-asked",
            Move.RENEWED, "kyc-agent-asked");

    private final MessageDesk desk;
    private final ChosenWays ways;
    private final Accounts accounts;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    KycNotices(MessageDesk desk, ChosenWays ways, Accounts accounts, PublicAddress address, JdbcClient jdbc) {
        this.desk = desk;
        this.ways = ways;
        this.accounts = accounts;
        this.address = address;
        this.jdbc = jdbc;
    }

    private record Booked(UUID agent, UUID customer, String name) {}

    @EventListener
    void tell(CaseMoved moved) {
        String template = TEMPLATES.get(moved.move());
        if (template != null) {
            accounts.active(moved.user()).ifPresent(account -> tell(account, template));
        }
        String forAgents = FOR_AGENTS.get(moved.move());
        if (forAgents != null) {
            agents(moved.user())
                    .forEach(one -> ways.tell(one.agent, forAgents, "/customers/" + one.customer, one.name));
        }
    }

    private void tell(Account account, String template) {
        String link = address.link(PAGE);
        desk.tell(account.id(), template, PAGE, link);
        if (accounts.emailProved(account.id())) {
            desk.send(account.id(), Channel.EMAIL, account.email(), account.locale(), template, link);
        }
        accounts.phone(account.id())
                .filter(OwnPhone::opens)
                .ifPresent(phone ->
                        desk.send(account.id(), Channel.SMS, phone.number(), account.locale(), template, link));
    }

    /** Users of the agents in whose books the customer is. */
    private List<Booked> agents(UUID user) {
        return jdbc.sql("select a.user_id, c.id, c.name from customers c join agents a on a.id = c.agent_id"
                        + " where c.user_id = ? and c.joined_into is null and a.user_id is not null order by c.id")
                .param(user)
                .query((row, number) ->
                        new Booked(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }
}
