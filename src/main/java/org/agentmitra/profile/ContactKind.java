package org.agentmitra.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agentmitra.accounts.Contacts;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.codemessages.CodeMessage.Way;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.signin.Names;

/** What an account is reached by. */
enum ContactKind {
    EMAIL(Way.EMAIL, Purpose.EMAIL_PROOF) {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(typed.strip())
                    .filter(text ->
                            text.length() <= LONGEST && ADDRESS.matcher(text).matches())
                    .map(Contacts::normal);
        }

        @Override
        String shown(String stored) {
            return stored;
        }
    },
    PHONE(Way.SMS, Purpose.PHONE_PROOF) {
        @Override
        Optional<String> read(String typed) {
            return Names.phone(typed);
        }

        @Override
        String shown(String stored) {
            return new MobileNumber(stored).grouped();
        }
    };

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s.\\p{Cntrl}]+");

    private final Way way;
    private final Purpose proof;

    ContactKind(Way way, Purpose proof) {
        this.way = way;
        this.proof = proof;
    }

    /** @param name the part of the URL */
    static ContactKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As accounts keep it; empty when the text is none. */
    abstract Optional<String> read(String typed);

    /** For reading. */
    abstract String shown(String stored);

    Way way() {
        return way;
    }

    /** Purpose of the code that goes to the new one. */
    Purpose proof() {
        return proof;
    }

    /** The part of URLs and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
