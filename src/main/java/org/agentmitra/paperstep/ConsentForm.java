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
record ConsentForm(
        @Nullable Set<Purpose> purposes, @Nullable String row) {
    static ConsentForm of(List<Agreed> agreed, @Nullable String row) {
        EnumSet<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        agreed.stream().filter(Agreed::holds).map(Agreed::purpose).forEach(purposes::add);
        return new ConsentForm(purposes, row);
    }

    Set<Purpose> chosen() {
        return purposes == null ? Set.of() : purposes;
    }

    /** Without what is needed one cannot go on, but everything can be taken back. @param going whether to go on */
    void check(BindingResult result, boolean going) {
        if (going && !chosen().contains(Purpose.IDENTITY)) {
            result.rejectValue("purposes", "paperstep.consent.needed");
        }
    }
}
