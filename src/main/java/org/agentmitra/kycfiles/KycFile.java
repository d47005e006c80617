package org.agentmitra.kycfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about who they are (DOMAIN.md section 7). It is kept sealed as a whole, so that nothing of it can
 * be read in a copy of the database.
 *
 * @param name as on the document
 * @param relative name of the father, mother or spouse
 * @param permanent where they are at home; equal to {@code current} when that is the same
 * @param occupation name of the choice in the form; in earlier files its word in English
 * @param nationality ISO 3166 code of two letters, as all countries here
 * @param birthPlace town and code of the country; null when it was not asked
 * @param taxResidencies countries other than India whose taxes the person owes; empty for India alone
 * @param mobile E.164
 * @param email null for none
 * @param pan as the tax department writes it; null when a Form 60 takes its place
 * @param aadhaarLastFour null when another document was given, as is the hash
 * @param aadhaarHash keyed hash of the whole number, which nobody keeps, by which doubles are found
 * @param bank null for none
 */
public record KycFile(
        String name,
        LocalDate bornOn,
        Gender gender,
        Marital marital,
        Relation relation,
        String relative,
        Address current,
        Address permanent,
        String occupation,
        Income income,
        Source source,
        Education education,
        String nationality,
        @Nullable String birthPlace,
        List<TaxResidency> taxResidencies,
        Exposure exposure,
        String mobile,
        @Nullable String email,
        @Nullable String pan,
        @Nullable String aadhaarLastFour,
        @Nullable String aadhaarHash,
        @Nullable Bank bank) {

    public KycFile {
        taxResidencies = List.copyOf(taxResidencies);
    }

    /** The same without what tells people nothing. */
    public KycFile withoutHash() {
        return with(Set.of(), this, null);
    }

    /**
     * The same with what another one says in these fields. Whoever said that both addresses are the same corrects both
     * with the current one.
     */
    public KycFile with(Set<FileField> fields, KycFile other) {
        return with(fields, other, aadhaarHash);
    }

    private KycFile with(Set<FileField> fields, KycFile other, @Nullable String hash) {
        boolean relative = fields.contains(FileField.RELATIVE);
        boolean both = fields.contains(FileField.CURRENT) && current.equals(permanent);
        return new KycFile(
                FileField.NAME.in(fields) ? other.name : name,
                FileField.BORN.in(fields) ? other.bornOn : bornOn,
                FileField.GENDER.in(fields) ? other.gender : gender,
                FileField.MARITAL.in(fields) ? other.marital : marital,
                relative ? other.relation : relation,
                relative ? other.relative : this.relative,
                FileField.CURRENT.in(fields) ? other.current : current,
                FileField.PERMANENT.in(fields) ? other.permanent : both ? other.current : permanent,
                FileField.OCCUPATION.in(fields) ? other.occupation : occupation,
                FileField.INCOME.in(fields) ? other.income : income,
                FileField.SOURCE.in(fields) ? other.source : source,
                education,
                nationality,
                birthPlace,
                taxResidencies,
                exposure,
                mobile,
                email,
                FileField.PAN.in(fields) ? other.pan : pan,
                aadhaarLastFour,
                hash,
                bank);
    }

    /** Nothing of it: what is written by accident goes into logs. */
    @Override
    public String toString() {
        return "KycFile";
    }

    /** As the document says. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER
    }

    /** Whether and how somebody is married. */
    public enum Marital {
        SINGLE,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    /** Whose name stands beside the person's own. */
    public enum Relation {
        FATHER,
        MOTHER,
        SPOUSE
    }

    /** Income of a year, in lakh rupees: below 1, from 1 to 5, to 10, to 25, above. */
    public enum Income {
        BELOW_1,
        TO_5,
        TO_10,
        TO_25,
        ABOVE_25
    }

    /** Where most of the income comes from. */
    public enum Source {
        SALARY,
        BUSINESS,
        FARMING,
        PENSION,
        INVESTMENTS,
        FAMILY,
        OTHER
    }

    /** The highest that was finished. */
    public enum Education {
        NONE,
        PRIMARY,
        SECONDARY,
        HIGHER_SECONDARY,
        GRADUATE,
        POSTGRADUATE
    }

    /** Whether the person is politically exposed, or close to one who is. */
    public enum Exposure {
        NONE,
        SELF,
        CLOSE
    }

    /**
     * Where somebody lives.
     *
     * @param lines house, street, locality
     * @param city town or village
     * @param pin six digits
     */
    public record Address(String lines, String city, String district, String state, String pin) {}

    /**
     * A country whose taxes the person owes.
     *
     * @param number tax number there; null when the country gives none
     */
    public record TaxResidency(String country, @Nullable String number) {}

    /** @param holder name on the account */
    public record Bank(String holder, String account, String ifsc) {}
}
