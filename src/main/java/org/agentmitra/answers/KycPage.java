package org.agentmitra.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.kycfiles.KycFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about the customer shows besides the form. */
@Component
class KycPage {
    private final AnswerChoices choices;

    KycPage(AnswerChoices choices) {
        this.choices = choices;
    }

    /** @param kept whose identity numbers are shown by their ends */
    String page(Optional<KycForm> kept, Locale locale, Model model) {
        Map<String, List<Choice>> offered = new LinkedHashMap<>();
        offered.put("gender", choices.of("gender", KycFile.Gender.values(), locale));
        offered.put("marital", choices.of("marital", KycFile.Marital.values(), locale));
        offered.put("relation", choices.of("relation", KycFile.Relation.values(), locale));
        offered.put("occupation", choices.of("occupation", AnswerChoices.OCCUPATIONS, locale));
        offered.put("income", choices.of("income", KycFile.Income.values(), locale));
        offered.put("source", choices.of("source", KycFile.Source.values(), locale));
        offered.put("education", choices.of("education", KycFile.Education.values(), locale));
        offered.put("abroad", choices.of("abroad", AnswerChoices.YES_NO, locale));
        offered.put("exposure", choices.of("exposure", KycFile.Exposure.values(), locale));
        offered.put("country", choices.countries(locale));
        offered.put("state", choices.states(locale));
        model.addAttribute("offered", offered);
        model.addAttribute("keptAccount", masked(kept.map(KycForm::account).orElse(null)));
        model.addAttribute("keptTin", masked(kept.map(KycForm::tin).orElse(null)));
        model.addAttribute("keptTin2", masked(kept.map(KycForm::tin2).orElse(null)));
        return "answers/kyc";
    }

    /** Null for nothing. */
    static @Nullable String masked(@Nullable String number) {
        return number == null || number.isEmpty() ? null : Masked.lastFour(number);
    }
}
