package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.accounts.Objection;
import org.agentmitra.agents.AgentRoll.Contact;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.agents.AgentRoll.Spot;
import org.agentmitra.agents.Listing;
import org.agentmitra.formats.Handling;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a row, and what it makes. Pure: all that it needs is laid out before.
 *
 * @param known the agent, where the insurer has one with the code
 * @param below the place above a new agent; null where that is another newcomer's
 * @param root path of the nearest place above a new agent that is there already; null for who is known
 * @param opens whether it opens an account
 */
record Verdict(
        RowOutcome outcome,
        List<Said> said,
        @Nullable Listed known,
        @Nullable Spot below,
        @Nullable String root,
        boolean opens) {

    /** Codes of what templates whose columns have values to choose from say themselves. */
    static final Set<String> OF_CHOICES = Set.of("agent-status-unknown", "agent-role-unknown", "agent-invite-unclear");

    static final String SENIOR_UNKNOWN = "agent-senior-unknown";

    /** Something to say of a field. */
    record Said(String field, Severity severity, String code, List<String> arguments) {}

    /**
     * Judges a row.
     *
     * @param newcomers new agents of rows judged before: for the code of each, the path of the nearest place above that is
     *     there already
     */
    static Verdict of(AgentFacts facts, Bench.Laid laid, Handling.Mode mode, Map<String, String> newcomers) {
        return new Judge(facts, laid, mode, newcomers).judge();
    }

    boolean refused() {
        return outcome == RowOutcome.FAILED;
    }

    /** Whether nobody is known under the code of the senior. */
    boolean adrift() {
        return said.stream().anyMatch(one -> one.code().equals(SENIOR_UNKNOWN));
    }

    private static final class Judge {
        private final AgentFacts facts;
        private final Bench.Laid laid;
        private final Handling.Mode mode;
        private final Map<String, String> newcomers;
        private final List<Said> said = new ArrayList<>();
        private final @Nullable Listed known;
        private @Nullable Spot below;
        private @Nullable String root;

        Judge(AgentFacts facts, Bench.Laid laid, Handling.Mode mode, Map<String, String> newcomers) {
            this.facts = facts;
            this.laid = laid;
            this.mode = mode;
            this.newcomers = newcomers;
            this.known = facts.code() == null ? null : laid.known().get(facts.code());
        }

        Verdict judge() {
            shape();
            if (facts.code() != null) {
                admission();
                contact(AgentSheet.EMAIL, facts.email(), "agent-email-listed");
                contact(AgentSheet.PHONE, facts.phone(), "agent-phone-listed");
                place();
            }
            boolean wanted = Bench.opens(laid.viewer(), facts, known);
            String at = known == null ? root : known.path();
            boolean opens = wanted && at != null && laid.invites(at);
            if (opens) {
                laid.objections().getOrDefault(facts, List.of()).forEach(this::object);
            }
            if (said.stream().anyMatch(one -> one.severity() == Severity.CRITICAL)) {
                return new Verdict(RowOutcome.FAILED, said, known, below, root, false);
            }
            if (known != null && known.user() != null && facts.standing() != Listing.Standing.ACTIVE) {
                say(AgentSheet.STANDING, Severity.WARNING, "agent-account-stays");
            }
            if (wanted && !opens) {
                say(AgentSheet.INVITE, Severity.WARNING, "agent-invite-beyond");
            }
            return new Verdict(outcome(opens), said, known, below, root, opens);
        }

        private RowOutcome outcome(boolean opens) {
            if (known == null) {
                return RowOutcome.CREATED;
            }
            boolean same = known.name().equals(facts.name()) && Objects.equals(known.listing(), facts.listing());
            return same && !opens ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
        }

        /** What the cells themselves say; empty ones were named before. */
        private void shape() {
            refuseUnless(facts.code() != null, AgentSheet.CODE, "agent-code-invalid");
            refuseUnless(facts.email() != null, AgentSheet.EMAIL, "agent-email-invalid");
            refuseUnless(facts.phone() != null, AgentSheet.PHONE, "agent-phone-invalid");
            refuseUnless(facts.standing() != null, AgentSheet.STANDING, "agent-status-unknown");
            refuseUnless(facts.role() != null, AgentSheet.ROLE, "agent-role-unknown");
            refuseUnless(facts.invite() != null, AgentSheet.INVITE, "agent-invite-unclear");
        }

        private void admission() {
            if (known == null) {
                refuseUnless(mode != Handling.Mode.UPDATE, AgentSheet.CODE, "agent-only-updates");
            } else {
                refuseUnless(known.reached(), AgentSheet.CODE, "agent-beyond");
                refuseUnless(mode != Handling.Mode.INSERT, AgentSheet.CODE, "agent-only-adds");
            }
        }

        private void contact(String field, @Nullable String contact, String code) {
            Contact other = contact == null ? null : laid.contacts().get(contact);
            if (other == null || other.code().equals(facts.code())) {
                return;
            }
            if (other.reached()) {
                say(field, Severity.CRITICAL, code, other.code());
            } else {
                say(field, Severity.CRITICAL, code + "-beyond");
            }
        }

        private void place() {
            Spot branch = facts.branch() == null
                    ? null
                    : laid.territory(facts.branch()).orElse(null);
            refuseUnless(facts.branch() == null || branch != null, AgentSheet.BRANCH, "agent-branch-unknown");
            String code = facts.senior();
            Spot senior = code == null ? null : laid.agent(code).orElse(null);
            String at = senior != null ? senior.path() : code == null ? null : newcomer(code);
            if (code != null && AgentFacts.spellings(code).contains(String.valueOf(facts.code()))) {
                say(AgentSheet.SENIOR, Severity.CRITICAL, "agent-senior-self");
            } else if (code != null && at == null) {
                say(AgentSheet.SENIOR, Severity.CRITICAL, SENIOR_UNKNOWN);
            } else if (at != null && branch != null && !at.startsWith(branch.path())) {
                say(AgentSheet.SENIOR, Severity.CRITICAL, "agent-senior-elsewhere");
            }
            if (known != null) {
                stay(senior == null ? branch : senior);
            } else if (code == null) {
                below = branch == null ? laid.top() : branch;
                refuseUnless(below != null, AgentSheet.CODE, "agent-sender-gone");
                root = below == null ? null : below.path();
            } else {
                below = senior;
                root = at;
            }
        }

        /** Where a newcomer of other rows is to stand; null for nobody. */
        private @Nullable String newcomer(String code) {
            return AgentFacts.spellings(code).stream()
                    .map(newcomers::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** An agent is not moved by a list: who sees the book would change with it. */
        private void stay(@Nullable Spot wanted) {
            if (known == null
                    || !known.reached()
                    || wanted == null
                    || known.path().startsWith(wanted.path())) {
                return;
            }
            String field = facts.senior() == null ? AgentSheet.BRANCH : AgentSheet.SENIOR;
            if (known.above() == null) {
                say(field, Severity.WARNING, "agent-place-kept-beyond");
            } else {
                say(field, Severity.WARNING, "agent-place-kept", known.above());
            }
        }

        private void object(Objection objection) {
            String field = switch (objection.field()) {
                case "email" -> AgentSheet.EMAIL;
                case "phone" -> AgentSheet.PHONE;
                default -> AgentSheet.ROLE;
            };
            String code = switch (objection.code()) {
                case "users.email.taken" -> "agent-email-taken";
                case "users.phone.taken" -> "agent-phone-taken";
                case "users.phone.invalid" -> "agent-phone-invalid";
                default -> "agent-role-beyond";
            };
            if (said.stream().noneMatch(one -> one.field().equals(field))) {
                say(field, Severity.CRITICAL, code);
            }
        }

        private void refuseUnless(boolean fine, String field, String code) {
            if (!fine) {
                say(field, Severity.CRITICAL, code);
            }
        }

        private void say(String field, Severity severity, String code, String... arguments) {
            said.add(new Said(field, severity, code, List.of(arguments)));
        }
    }
}
