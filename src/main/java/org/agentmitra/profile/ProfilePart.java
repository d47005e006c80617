package org.agentmitra.profile;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.me.MePart;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the viewer is reached, on the own page. */
@Component
class ProfilePart implements MePart {
    private static final int ORDER = 70;

    private final Accounts accounts;

    ProfilePart(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param phone grouped for reading; null for none */
    record Reached(String email, @Nullable String phone) {}

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        String phone = accounts.phone(viewer.user())
                .map(OwnPhone::number)
                .map(ContactKind.PHONE::shown)
                .orElse(null);
        return accounts.active(viewer.user())
                .map(Account::email)
                .map(email -> new Part(ORDER, "profile/part :: reached", new Reached(email, phone)));
    }
}
