package org.agentmitra.kycdesk;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.kyc.CaseReader;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.KycFile.Address;
import org.agentmitra.kycfiles.KycFile.Bank;
import org.agentmitra.kycfiles.KycFile.TaxResidency;
import org.agentmitra.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/** What a customer said, as the reviewer's page lists it beside the documents. */
final class CaseFacts {
    /** Names of choices; in earlier files stands a word in English. */
    private static final Pattern NAMED = Pattern.compile("[A-Z_]+");

    private static final Map<FileField, String> LABELS = Map.ofEntries(
            Map.entry(FileField.NAME, "kyc.fact.name"),
            Map.entry(FileField.BORN, "kyc.fact.born"),
            Map.entry(FileField.GENDER, "kyc.fact.gender"),
            Map.entry(FileField.MARITAL, "kyc.fact.marital"),
            Map.entry(FileField.RELATIVE, "kyc.relation."),
            Map.entry(FileField.CURRENT, "kyc.fact.current"),
            Map.entry(FileField.PERMANENT, "kyc.fact.permanent"),
            Map.entry(FileField.OCCUPATION, "kyc.fact.occupation"),
            Map.entry(FileField.INCOME, "kyc.fact.income"),
            Map.entry(FileField.SOURCE, "kyc.fact.source"),
            Map.entry(FileField.PAN, "kyc.fact.pan"));

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

    /**
     * A line that was to be corrected.
     *
     * @param same whether the customer left it as it was, which masked lines do not show
     */
    record Change(Fact before, Fact after, boolean same) {}

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

    /** What the customer corrected: each line as it was, and as it is now. */
    static List<Change> changes(CaseReader.Corrected corrected, LocalDate today, Locale language) {
        List<Fact> before = only(corrected.field(), corrected.before(), today, language);
        List<Fact> after = only(corrected.field(), corrected.after(), today, language);
        boolean same = corrected
                .before()
                .with(Set.of(corrected.field()), corrected.after())
                .equals(corrected.before());
        return IntStream.range(0, Math.min(before.size(), after.size()))
                .mapToObj(at -> new Change(before.get(at), after.get(at), same))
                .toList();
    }

    private static List<Fact> only(FileField field, KycFile file, LocalDate today, Locale language) {
        String label = LABELS.getOrDefault(field, "");
        return of(file, today, language).stream()
                .filter(fact -> fact.label().startsWith(label))
                .toList();
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
        if (NAMED.matcher(file.occupation()).matches()) {
            chosen("kyc.fact.occupation", "answers.occupation." + file.occupation());
        } else {
            said("kyc.fact.occupation", file.occupation());
        }
        chosen("kyc.fact.income", "kyc.income." + file.income());
        chosen("kyc.fact.source", "kyc.source." + file.source());
        chosen("kyc.fact.education", "kyc.education." + file.education());
    }

    private void declarations(KycFile file) {
        said("kyc.fact.nationality", country(file.nationality()));
        said("kyc.fact.birth-place", birthPlace(file.birthPlace()));
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

    /** A town and the code of its country; of earlier files the country stands there in English. */
    private @Nullable String birthPlace(@Nullable String place) {
        int code = place == null ? -1 : place.lastIndexOf(", ") + 2;
        return place == null || place.length() != code + 2
                ? place
                : place.substring(0, code) + country(place.substring(code));
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
