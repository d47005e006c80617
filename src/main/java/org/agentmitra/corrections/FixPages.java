package org.agentmitra.corrections;

import java.util.List;
import java.util.Locale;
import org.agentmitra.corrections.Fields.Field;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.reviews.FindingTexts;
import org.agentmitra.targets.Candidate;
import org.agentmitra.targets.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together the form for a cell. */
@Component
class FixPages {
    private final Fields fields;
    private final FindingStore findings;
    private final FindingTexts texts;
    private final CorrectionService corrections;
    private final Rechecks rechecks;
    private final MessageSource messages;

    FixPages(
            Fields fields,
            FindingStore findings,
            FindingTexts texts,
            CorrectionService corrections,
            Rechecks rechecks,
            MessageSource messages) {
        this.fields = fields;
        this.findings = findings;
        this.texts = texts;
        this.corrections = corrections;
        this.rechecks = rechecks;
        this.messages = messages;
    }

    FixPage of(ImportSight.Rows of, int line, String header, Back back, Locale locale) {
        Field field = fields.named(of, header);
        List<Finding> found = findings.at(of.id(), line, header);
        String held = value(found);
        int alike = field.repeats() ? corrections.like(of.id(), header, found).size() : 0;
        return new FixPage(
                of.id(),
                of.fileName(),
                line,
                field.index(),
                header,
                held == null || !field.sensitive() ? held : Masked.identity(held),
                held != null && field.sensitive(),
                found.stream().map(finding -> texts.text(finding, locale)).toList(),
                held == null
                        ? List.<Candidate>of()
                        : rechecks.candidates(of.id(), field.column().field(), held).stream()
                                .filter(one -> !one.key().equals(held))
                                .toList(),
                found.stream().anyMatch(finding -> finding.code().equals(Finding.NEAR_NUMBER)),
                field.words(key -> messages.getMessage(key, null, locale)),
                Math.max(0, alike - 1),
                back);
    }

    /** Whether the cell holds something that is not shown whole. */
    boolean masks(ImportSight.Rows of, int line, String header) {
        return fields.named(of, header).sensitive() && value(findings.at(of.id(), line, header)) != null;
    }

    /** What the field begins with: the cell as it is, unless that is not for everybody to see. */
    @Nullable
    String proposed(ImportSight.Rows of, int line, String header) {
        return fields.named(of, header).sensitive() ? null : value(findings.at(of.id(), line, header));
    }

    private static @Nullable String value(List<Finding> found) {
        return found.isEmpty() ? null : found.getFirst().value();
    }
}
