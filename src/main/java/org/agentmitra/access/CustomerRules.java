package org.agentmitra.access;

import org.agentmitra.access.UrlRules.Rules;

/** What the pages of customers, of the agenda and of papers ask for. */
final class CustomerRules {
    private CustomerRules() {}

    static void write(Rules rules, UrlRules all) {
        rules.get(all.may("customers.read").fresh(), "/customers.csv");
        rules.get(all.may("customers.transfer"), "/customers/*/transfers/new", "/customers/transfers/new");
        rules.post(all.may("customers.transfer"), "/customers/*/transfers", "/customers/transfers");
        rules.get(all.may("customers.update"), "/customers/followups/new");
        rules.get(all.may("customers.create"), "/customers/new");
        rules.post(all.may("customers.create"), "/customers");
        rules.get(all.may("customers.read"), "/customers/**");
        rules.post(all.may("customers.update"), "/customers/**");
        // Calendars know the secret in the address, and nothing else.
        rules.all("/agenda/feed/*");
        rules.get(all.may("customers.read"), "/agenda");
        rules.post(all.may("customers.read"), "/agenda/address", "/agenda/address/end");
        papers(rules, all.may(null));
    }

    /** Whose they are decides about each. */
    private static void papers(Rules rules, May anybody) {
        rules.get(anybody, "/documents/*", "/papers/*", "/papers/asked/*", "/papers/*/cover", "/papers/*/cover/edit");
        rules.post(anybody, "/papers/asked/*", "/papers/*/end", "/papers/*/cover", "/papers/*/cover/end");
        rules.post(anybody, "/papers/*/copy", "/papers/*/turn");
    }
}
