package org.agentmitra.commissionbills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.shared.Money;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the lines of a bill beside each other, beside the book and beside earlier bills. Every line that can be read is
 * taken, so that the portal's sums are the bill's; what does not fit is said. Only what an earlier bill brought is left out,
 * unless somebody says that it is another line: the same bill may come as another file, and would count twice.
 */
@Component
class BillCheck {
    private final BillMatches matches;
    private final EarlierLines earlier;
    private final StagedLines staged;

    BillCheck(BillMatches matches, EarlierLines earlier, StagedLines staged) {
        this.matches = matches;
        this.earlier = earlier;
        this.staged = staged;
    }

    static BillMatches.Book book(ImportContext context) {
        return new BillMatches.Book(
                context.provider().id(), context.agent().id(), context.agent().path());
    }

    List<Finding> check(ImportContext context, List<TypedRow> rows) {
        BillMatches.Found found = matches.find(
                book(context),
                rows.stream()
                        .map(row -> row.<String>value("policyNumber"))
                        .filter(Objects::nonNull)
                        .toList());
        List<BillLine> lines = new ArrayList<>(rows.stream()
                .map(row -> BillLine.of(
                        row,
                        found.policy(row.value("policyNumber"))
                                .map(BillMatches.Candidate::policy)
                                .orElse(null)))
                .toList());
        Map<Integer, EarlierLines.Place> elsewhere =
                earlier.find(context, lines.stream().filter(BillLine::open).toList());
        List<BillLine> seen = staged.earlier(context.id(), rows.getFirst().number(), lines);
        Sayings sayings = new Sayings(context.provider().currency());
        for (int i = 0; i < rows.size(); i++) {
            BillLine line = lines.get(i);
            EarlierLines.Place place = elsewhere.get(line.row());
            if (place != null) {
                sayings.elsewhere(rows.get(i), line, place);
                lines.set(i, line.leftOut());
            } else if (line.outcome() == RowOutcome.CREATED) {
                sayings.judge(rows.get(i), line, found, seen);
                seen.add(line);
            }
        }
        staged.put(context.id(), lines);
        earlier.keep(context, lines);
        return sayings.findings;
    }

    /** What is said of the lines of one chunk. */
    private static final class Sayings {
        private final String currency;
        private final List<Finding> findings = new ArrayList<>();

        Sayings(String currency) {
            this.currency = currency;
        }

        void judge(TypedRow row, BillLine line, BillMatches.Found found, List<BillLine> seen) {
            found.policy(line.number())
                    .filter(one -> !line.names(one.holder()))
                    .ifPresent(one ->
                            say(row, "holderText", line.holder(), "bill-other-holder", one.number(), one.holder()));
            if (line.policy() == null) {
                int alike = found.count(line.number());
                String code = alike == 0 ? "bill-unmatched" : "bill-ambiguous";
                say(row, "policyNumber", line.number(), code, Integer.toString(alike));
            }
            if (!line.even()) {
                say(row, "netPaise", text(line.net()), "bill-net", text(line.commission()), text(line.tds()));
            }
            seen.stream()
                    .filter(line::repeats)
                    .findFirst()
                    .ifPresent(first ->
                            say(row, "policyNumber", line.number(), "bill-twice", Integer.toString(first.row())));
        }

        void elsewhere(TypedRow row, BillLine line, EarlierLines.Place place) {
            say(
                    row,
                    "policyNumber",
                    line.number(),
                    Finding.ELSEWHERE,
                    place.file(),
                    Integer.toString(place.row()),
                    place.day().toString());
        }

        private void say(TypedRow row, String field, @Nullable String value, String code, String... arguments) {
            List<String> all = new ArrayList<>();
            all.add(Objects.requireNonNullElse(value, ""));
            all.addAll(List.of(arguments));
            findings.add(new Finding(row.number(), row.columns().get(field), value, Severity.WARNING, code, all));
        }

        private String text(@Nullable Long amount) {
            return new Money(amount == null ? 0 : amount, currency).toString();
        }
    }
}
