package org.agentmitra.passwords;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a link, or tried one. Never holds an e-mail address or a token. */
record LinkEvent(
        @Nullable UUID actor, String action, @Nullable String subjectId, Map<String, Object> details)
        implements Audited {

    /** @param owner null when nobody who may act has the address */
    static LinkEvent asked(@Nullable PasswordOwner owner, String address) {
        return owner == null ? of("password.link_in_vain", null, address) : of("password.link_sent", owner, address);
    }

    static LinkEvent invited(UUID by, PasswordOwner owner) {
        return new LinkEvent(by, "account.invited", owner.user().toString(), Map.of());
    }

    /** An administrator had it sent. */
    static LinkEvent sentBy(UUID by, PasswordOwner owner) {
        return new LinkEvent(by, "password.link_sent", owner.user().toString(), Map.of());
    }

    /** A link that was used, or whose time ran out, while its bearer chose a password. */
    static LinkEvent dead(PasswordOwner owner, String address) {
        return of("password.link_dead", owner, address);
    }

    private static LinkEvent of(String action, @Nullable PasswordOwner owner, String address) {
        String subject = owner == null ? null : owner.user().toString();
        return new LinkEvent(null, action, subject, Map.of("address", address));
    }

    @Override
    public String subjectType() {
        return "account";
    }
}
