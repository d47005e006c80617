package org.agentmitra.kyc;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.KycFile.Address;
import org.agentmitra.kycfiles.KycFile.Bank;
import org.agentmitra.kycfiles.KycFile.Education;
import org.agentmitra.kycfiles.KycFile.Exposure;
import org.agentmitra.kycfiles.KycFile.Gender;
import org.agentmitra.kycfiles.KycFile.Income;
import org.agentmitra.kycfiles.KycFile.Marital;
import org.agentmitra.kycfiles.KycFile.Relation;
import org.agentmitra.kycfiles.KycFile.Source;
import org.agentmitra.kycfiles.KycFile.TaxResidency;
import org.jspecify.annotations.Nullable;

/** Files as customers send them. */
public final class TestFiles {
    private static final Address HOME = new Address("12 Lake Road", "Kolkata", "Kolkata", "West Bengal", "700001");

    private TestFiles() {}

    /** Somebody of low risk. */
    public static KycFile asha() {
        return of("Asha Iyer", "+919876500001", Exposure.NONE, "IN", List.of(), "ZZZPI1234Q");
    }

    /** The same person, who holds a public office. */
    public static KycFile exposed() {
        return of("Asha Iyer", "+919876500001", Exposure.SELF, "IN", List.of(), "ZZZPI1234Q");
    }

    public static KycFile of(
            String name,
            String mobile,
            Exposure exposure,
            String nationality,
            List<TaxResidency> taxed,
            @Nullable String pan) {
        return new KycFile(
                name,
                LocalDate.parse("1990-05-04"),
                Gender.FEMALE,
                Marital.SINGLE,
                Relation.FATHER,
                "Mohan Iyer",
                HOME,
                HOME,
                "Teacher",
                Income.TO_5,
                Source.SALARY,
                Education.GRADUATE,
                nationality,
                null,
                taxed,
                exposure,
                mobile,
                "asha@example.com",
                pan,
                "5678",
                "hash-of-5678",
                new Bank(name, "12345678901", "DEMO0000123"));
    }
}
