package org.agentmitra.kycdesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.kyc.CaseReader;
import org.agentmitra.kyc.Checklist;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.Risk;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer compared, and how the risk is graded. What is none of the page's choices is left out.
 *
 * @param decision {@code approve}, or null to keep it only
 */
record ReviewForm(
        List<String> done, @Nullable String risk, @Nullable String decision) {
    ReviewForm {
        done = done == null ? List.of() : List.copyOf(done);
    }

    /** As it was kept; the grade that the rules propose is only proposed. */
    static ReviewForm of(CaseReader.Whole whole) {
        return new ReviewForm(
                whole.checks().stream()
                        .filter(Checklist.Line::done)
                        .map(line -> line.item().name())
                        .toList(),
                Objects.toString(whole.standing().risk(), null),
                null);
    }

    Set<CheckItem> items() {
        Set<CheckItem> items = EnumSet.noneOf(CheckItem.class);
        Arrays.stream(CheckItem.values())
                .filter(item -> done.contains(item.name()))
                .forEach(items::add);
        return items;
    }

    @Nullable
    Risk grade() {
        return Arrays.stream(Risk.values())
                .filter(one -> one.name().equals(risk))
                .findFirst()
                .orElse(null);
    }

    boolean approves() {
        return "approve".equals(decision);
    }
}
