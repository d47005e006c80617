package org.agentmitra.paperstep;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a customer agrees to.
 *
 * @param row line of the answers from where the page was opened; null for none
 */
record AgreementForm(
        @Nullable Set<PaperUse> purposes, @Nullable String row) {
    static AgreementForm of(List<Agreed> agreed, @Nullable String row) {
        EnumSet<PaperUse> purposes = EnumSet.noneOf(PaperUse.class);
        agreed.stream().filter(Agreed::holds).map(Agreed::purpose).forEach(purposes::add);
        return new AgreementForm(purposes, row);
    }

    public Set<PaperUse> chosen() {
        return purposes == null ? Set.of() : purposes;
    }

    /** Without what is needed one cannot go on, but everything can be taken back. @param going whether to go on */
    void check(BindingResult result, boolean going) {
        if (going && chosen().stream().noneMatch(PaperUse::needed)) {
            result.rejectValue("purposes", "paperstep.consent.needed");
        }
    }
}
