package org.agentmitra.signin;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.agents.AgencyCode;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.shared.MobileNumber;
import org.springframework.stereotype.Component;

/**
 * Finds the account by what people call themselves at the door: e-mail address, phone as they type it, or agency code. An
 * agency code that insurers gave to several people names none of them: a guess at it would be a guess at each.
 */
@Component
public class Names {
    /** Whose numbers may be typed without the country: the first in which the text is a mobile number. */
    private static final String[] HOMES = {"IN", "KE"};

    private final Accounts accounts;
    private final AgentDirectory agents;

    Names(Accounts accounts, AgentDirectory agents) {
        this.accounts = accounts;
        this.agents = agents;
    }

    /** What it costs depends on the kind of text, not on whether there is such an account. */
    public Claim read(String typed) {
        return user(typed.strip()).map(Claim::of).orElseGet(() -> Claim.unknown(typed));
    }

    /** A mobile number in E.164, when the text is one. */
    public static Optional<String> phone(String typed) {
        if (typed.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Stream.of(HOMES)
                .flatMap(home -> MobileNumber.parse(typed, home).stream())
                .map(MobileNumber::e164)
                .findFirst();
    }

    private Optional<UUID> user(String typed) {
        if (typed.indexOf('@') >= 0) {
            return accounts.findByEmail(typed);
        }
        return phone(typed)
                .flatMap(accounts::findByPhone)
                .or(() -> AgencyCode.parse(typed).flatMap(agents::userOf));
    }
}
