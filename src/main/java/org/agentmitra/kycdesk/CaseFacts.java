package org.agentmitra.kycdesk;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.kyc.KycFile;
import org.agentmitra.kyc.KycFile.Address;
import org.agentmitra.kyc.KycFile.Bank;
import org.agentmitra.kyc.KycFile.TaxResidency;
import org.agentmitra.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/** What a customer said, as the reviewer's page lists it beside the documents. */
final class CaseFacts {
    private final List<Fact> facts = new ArrayList<>();
    private final Locale language;

    private CaseFacts(Locale language) {
        this.language = language;
    }

    /**
     * A line of it.
     *
     * @param label message key of its name
     * @param key message key of the value; null when the value is text itself
     */
    record Fact(String label, @Nullable String key, String text) {}

    /** In the order of the documents: the person, the numbers, the addresses, work, declarations, the bank. */
    static List<Fact> of(KycFile file, LocalDate today, Locale language) {
        CaseFacts facts = new CaseFacts(language);
        facts.person(file, today);
        facts.said("kyc.fact.pan", masked(file.pan()));
        facts.said("kyc.fact.aadhaar", file.aadhaarLastFour() == null ? null : "XXXX XXXX " + file.aadhaarLastFour());
        facts.said("kyc.fact.current", line(file.current()));
        if (file.current().equals(file.permanent())) {
            facts.chosen("kyc.fact.permanent", "kyc.fact.same");
        } else {
            facts.said("kyc.fact.permanent", line(file.permanent()));
        }
        facts.work(file);
        facts.declarations(file);
        facts.said("kyc.fact.bank", bank(file.bank()));
        return List.copyOf(facts.facts);
    }

    private void person(KycFile file, LocalDate today) {
        said("kyc.fact.name", file.name());
        said(
                "kyc.fact.born",
                DateTimeFormatter.ofPattern("dd MMM yyyy", language).format(file.bornOn()) + " ("
                        + Period.between(file.bornOn(), today).getYears() + ")");
        chosen("kyc.fact.gender", "kyc.gender." + file.gender());
        chosen("kyc.fact.marital", "kyc.marital." + file.marital());
        said("kyc.relation." + file.relation(), file.relative());
        said("kyc.fact.mobile", new MobileNumber(file.mobile()).grouped());
        said("kyc.fact.email", file.email());
    }

    private void work(KycFile file) {
        said("kyc.fact.occupation", file.occupation());
        chosen("kyc.fact.income", "kyc.income." + file.income());
        chosen("kyc.fact.source", "kyc.source." + file.source());
        chosen("kyc.fact.education", "kyc.education." + file.education());
    }

    private void declarations(KycFile file) {
        said("kyc.fact.nationality", country(file.nationality()));
        said("kyc.fact.birth-place", file.birthPlace());
        if (file.taxResidencies().isEmpty()) {
            chosen("kyc.fact.taxes", "kyc.taxes.india");
        } else {
            said(
                    "kyc.fact.taxes",
                    file.taxResidencies().stream().map(this::taxes).collect(Collectors.joining(", ")));
        }
        chosen("kyc.fact.exposure", "kyc.exposure." + file.exposure());
    }

    private void said(String label, @Nullable String text) {
        facts.add(new Fact(label, null, text == null ? "–" : text));
    }

    private void chosen(String label, String key) {
        facts.add(new Fact(label, key, ""));
    }

    private String taxes(TaxResidency taxes) {
        return country(taxes.country()) + (taxes.number() == null ? "" : " " + taxes.number());
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private static String line(Address address) {
        return String.join(", ", address.lines(), address.city(), address.district(), address.state()) + " "
                + address.pin();
    }

    /** As on every page; the whole number stands on the card, whose views are written down. */
    private static @Nullable String masked(@Nullable String pan) {
        return pan == null ? null : Pan.parse(pan).map(Pan::masked).orElse("••••");
    }

    /** Of the account its end alone. */
    private static @Nullable String bank(@Nullable Bank bank) {
        return bank == null ? null : bank.holder() + ", " + bank.ifsc() + ", " + Masked.lastFour(bank.account());
    }
}
