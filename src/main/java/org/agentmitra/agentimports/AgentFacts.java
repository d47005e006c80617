package org.agentmitra.agentimports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agentmitra.accounts.Openings;
import org.agentmitra.agents.AgencyCode;
import org.agentmitra.agents.Listing;
import org.agentmitra.rules.Choice;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of an agent; null is what it does not say, or says in a way that nobody understands.
 *
 * @param email in small letters
 * @param phone in E.164
 * @param branch code of a territory as typed
 * @param senior code of the agent above, as typed
 * @param role name of the role that an account would get
 * @param invite whether an account is wanted
 */
record AgentFacts(
        @Nullable String code,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate joinedOn,
        Listing.@Nullable Standing standing,
        @Nullable String branch,
        @Nullable String senior,
        @Nullable String role,
        @Nullable Invite invite) {
    /** What a list says of an account for the agent. */
    enum Invite {
        YES,
        NO,
        /** Nothing: who is new gets one, who is known goes without. */
        UNSAID
    }

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 40;

    static AgentFacts of(TypedRow row) {
        return new AgentFacts(
                Optional.ofNullable(row.<String>value(AgentSheet.CODE))
                        .flatMap(AgencyCode::parse)
                        .map(AgencyCode::value)
                        .orElse(null),
                cut(row.value(AgentSheet.NAME), LONGEST_NAME),
                email(row.value(AgentSheet.EMAIL)),
                Optional.ofNullable(row.<String>value(AgentSheet.PHONE))
                        .flatMap(Openings::phone)
                        .orElse(null),
                row.value(AgentSheet.JOINED),
                standing(row.value(AgentSheet.STANDING)),
                code(row.value(AgentSheet.BRANCH)),
                code(row.value(AgentSheet.SENIOR)),
                role(row.value(AgentSheet.ROLE)),
                invite(row.value(AgentSheet.INVITE)));
    }

    /** What a list says of the agent; null where something of it is missing. */
    @Nullable
    Listing listing() {
        return email == null || phone == null || joinedOn == null || standing == null
                ? null
                : new Listing(email, phone, joinedOn, standing);
    }

    /** Ways in which the code of an agent may be kept. */
    static List<String> spellings(String code) {
        return AgencyCode.parse(code)
                .map(AgencyCode::value)
                .filter(known -> !known.equals(code))
                .map(known -> List.of(code, known))
                .orElseGet(() -> List.of(code));
    }

    private static @Nullable String email(@Nullable String typed) {
        return typed == null
                        || typed.length() > LONGEST_EMAIL
                        || !ADDRESS.matcher(typed.strip()).matches()
                ? null
                : typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Listing.@Nullable Standing standing(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return AgentSheet.ACTIVE.means(typed)
                ? Listing.Standing.ACTIVE
                : AgentSheet.INACTIVE.means(typed)
                        ? Listing.Standing.INACTIVE
                        : AgentSheet.SUSPENDED.means(typed) ? Listing.Standing.SUSPENDED : null;
    }

    private static @Nullable String role(@Nullable String typed) {
        Choice junior = AgentSheet.JUNIOR_AGENT;
        return typed == null || junior.means(typed)
                ? "junior_agent"
                : AgentSheet.SENIOR_AGENT.means(typed) ? "senior_agent" : null;
    }

    private static @Nullable Invite invite(@Nullable String typed) {
        if (typed == null) {
            return Invite.UNSAID;
        }
        return AgentSheet.YES.means(typed) ? Invite.YES : AgentSheet.NO.means(typed) ? Invite.NO : null;
    }

    private static @Nullable String code(@Nullable String typed) {
        return typed == null ? null : cut(typed.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT), LONGEST_CODE);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
