package org.agentmitra.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.kyc.KycCases;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.JourneySubmitted;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the file of KYC of what was answered when a journey is sent in, and forgets the answers of one that is not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubmittedAnswers {
    private final AnswerStore store;
    private final Identities identities;
    private final KycCases cases;
    private final Accounts accounts;

    SubmittedAnswers(AnswerStore store, Identities identities, KycCases cases, Accounts accounts) {
        this.store = store;
        this.identities = identities;
        this.cases = cases;
        this.accounts = accounts;
    }

    @EventListener
    void open(JourneySubmitted sent) {
        KycForm form = store.find(sent.journey(), StepKey.KYC, KycForm.class)
                .orElseThrow(() -> new IllegalStateException("nothing was answered"))
                .answers();
        cases.open(
                sent.journey(), sent.user(), sent.reference(), file(sent.user(), form, identities.of(sent.journey())));
    }

    @EventListener
    void forget(JourneyForgotten forgotten) {
        store.forget(forgotten.journey());
    }

    private KycFile file(UUID user, KycForm form, Identity identity) {
        Aadhaar aadhaar = identity.aadhaar();
        Pan pan = identity.pan();
        LocalDate born = Optional.ofNullable(form.bornOn())
                .flatMap(typed -> typed.date())
                .orElseThrow(() -> new IllegalStateException("no date of birth"));
        return new KycFile(
                FieldRules.text(form.name()),
                born,
                KycFile.Gender.valueOf(FieldRules.text(form.gender())),
                KycFile.Marital.valueOf(FieldRules.text(form.marital())),
                KycFile.Relation.valueOf(FieldRules.text(form.relation())),
                FieldRules.text(form.relative()),
                form.current().address(),
                form.permanent().address(),
                FieldRules.text(form.occupation()),
                KycFile.Income.valueOf(FieldRules.text(form.income())),
                KycFile.Source.valueOf(FieldRules.text(form.source())),
                KycFile.Education.valueOf(FieldRules.text(form.education())),
                FieldRules.text(form.nationality()),
                form.birthPlace() + ", " + form.birthCountry(),
                taxes(form),
                KycFile.Exposure.valueOf(FieldRules.text(form.exposure())),
                accounts.phone(user).map(OwnPhone::number).orElseThrow(() -> new IllegalStateException("no phone")),
                accounts.active(user).map(Account::email).orElse(null),
                pan == null ? null : pan.text(),
                aadhaar == null ? null : aadhaar.lastFour(),
                aadhaar == null ? null : aadhaar.hash(),
                bank(form));
    }

    private static List<KycFile.TaxResidency> taxes(KycForm form) {
        return Stream.of(residency(form.taxCountry(), form.tin()), residency(form.taxCountry2(), form.tin2()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<KycFile.TaxResidency> residency(@Nullable String country, @Nullable String tin) {
        String number = FieldRules.text(tin);
        return FieldRules.text(country).isEmpty()
                ? Optional.empty()
                : Optional.of(new KycFile.TaxResidency(FieldRules.text(country), number.isEmpty() ? null : number));
    }

    private static KycFile.@Nullable Bank bank(KycForm form) {
        return form.banks()
                ? new KycFile.Bank(
                        FieldRules.text(form.holder()), FieldRules.text(form.account()), FieldRules.text(form.ifsc()))
                : null;
    }
}
