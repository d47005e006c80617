package org.agentmitra.customers;

import java.util.UUID;

/** Puts people with an account into the book of the agent who took them on. */
public interface Enrolment {
    /**
     * The person's record in the agent's book, linked with the account; called again it is the same. A record that is there
     * already is taken over rather than doubled, when nobody else is linked with it and it is surely the person: of the same
     * mobile and birth date, of the same name and mobile without a birth date, or to be completed and of the same name and
     * birth date. A name alone is nobody: the agent joins such a record by hand, for whoever is linked sees its policies.
     * What a record has is never overwritten. Runs in the caller's transaction.
     *
     * @return id of the customer
     */
    UUID enrol(Enrolled who);
}
