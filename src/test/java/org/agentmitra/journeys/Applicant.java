package org.agentmitra.journeys;

import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who registered and is about to become a customer. */
final class Applicant {
    private Applicant() {}

    /** @param phone in E.164, proved */
    static UUID register(Accounts accounts, JdbcClient jdbc, String mailbox, String name, String phone) {
        UUID user = accounts.open(null, name, mailbox + "@demo.example", "Marigold-Ledger-26", "policyholder");
        accounts.reached(user, CodeMessage.Way.EMAIL);
        jdbc.sql("update users set phone = ? where id = ?").params(phone, user).update();
        accounts.confirmPhone(user, phone);
        return user;
    }
}
