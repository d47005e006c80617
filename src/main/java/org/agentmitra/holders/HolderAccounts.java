package org.agentmitra.holders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.customers.Holder;
import org.agentmitra.shared.Reach;
import org.springframework.stereotype.Component;

/**
 * Looks for the account of a customer by what its owner has proved and the agent has on record. An e-mail or phone alone
 * links nobody: families share them, so a person who knows the customer decides.
 */
@Component
class HolderAccounts {
    private final Accounts accounts;

    HolderAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account linked with the customer; empty for none, and for one that may not sign in now. */
    Optional<Account> linked(Holder customer) {
        return customer.user() == null ? Optional.empty() : accounts.active(customer.user());
    }

    /** Accounts with the customer's e-mail or confirmed phone, of people who see what is theirs and no book. */
    List<Account> matching(Holder customer) {
        Set<UUID> found = new LinkedHashSet<>();
        if (customer.email() != null) {
            accounts.findByEmail(customer.email()).ifPresent(found::add);
        }
        if (customer.mobile() != null) {
            accounts.findByPhone(customer.mobile())
                    .filter(user -> accounts.phone(user).filter(OwnPhone::opens).isPresent())
                    .ifPresent(found::add);
        }
        return found.stream()
                .map(accounts::active)
                .flatMap(Optional::stream)
                .filter(account -> account.grants().get("policies.read") == Reach.OWN)
                .toList();
    }
}
