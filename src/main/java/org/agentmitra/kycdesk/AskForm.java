package org.agentmitra.kycdesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.kyc.Wanted;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.papers.PaperKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a customer is to bring.
 *
 * @param reason by kind of paper, {@link FileField#kind()} or {@link Wanted#WORDS}: why; blank for what is not wanted
 * @param why the whole is asked anew; for a renewal alone
 */
record AskForm(Map<String, String> reason, @Nullable String why) {
    private static final int LONGEST = 500;

    AskForm {
        reason = reason == null ? new LinkedHashMap<>() : reason;
    }

    /** What can be asked for, in the order of the page. */
    static List<String> kinds() {
        return Stream.of(papers().stream(), fields().stream(), Stream.of(Wanted.WORDS))
                .flatMap(kinds -> kinds)
                .toList();
    }

    static List<String> papers() {
        return Stream.of(PaperKind.values()).map(Enum::name).toList();
    }

    /** What the customer said and can be asked to correct. */
    static List<String> fields() {
        return Stream.of(FileField.values()).map(FileField::kind).toList();
    }

    /** Whether it is asked for or was typed wrongly. */
    public boolean wants(String kind) {
        return !typed(kind).isEmpty();
    }

    public String typed(String kind) {
        String typed = reason.get(kind);
        return typed == null ? "" : typed.strip();
    }

    List<Wanted> wanted() {
        return kinds().stream()
                .filter(this::wants)
                .map(kind -> new Wanted(kind, typed(kind)))
                .toList();
    }

    /** Kinds whose reason is too long. */
    public Set<String> overlong() {
        return kinds().stream()
                .filter(kind -> typed(kind).length() > Wanted.LONGEST)
                .collect(Collectors.toSet());
    }

    String cause() {
        return why == null ? "" : why.strip();
    }

    void check(BindingResult result, boolean renewal) {
        if (!overlong().isEmpty()) {
            result.rejectValue("reason", "kyc.reason.long");
        } else if (wanted().isEmpty()) {
            result.rejectValue("reason", "kyc.ask.nothing");
        }
        if (renewal && cause().isEmpty()) {
            result.rejectValue("why", "kyc.reason.blank");
        } else if (cause().length() > LONGEST) {
            result.rejectValue("why", "kyc.reason.long");
        }
    }
}
