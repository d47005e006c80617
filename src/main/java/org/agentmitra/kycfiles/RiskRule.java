package org.agentmitra.kycfiles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.agentmitra.kycfiles.KycFile.Exposure;
import org.agentmitra.kycfiles.KycFile.Source;

/**
 * Why a customer is not of low risk (DOMAIN.md section 7). India's rules know foreign public functions only; those at home
 * count as high by the portal's own policy.
 */
public enum RiskRule {
    EXPOSED(Risk.HIGH, file -> file.exposure() != Exposure.NONE),
    TAXED_ABROAD(Risk.HIGH, file -> !file.taxResidencies().isEmpty()),
    FOREIGN(Risk.HIGH, file -> !file.nationality().equals("IN")),
    NO_PAN(Risk.MEDIUM, file -> file.pan() == null),
    UNCLEAR_INCOME(Risk.MEDIUM, file -> file.source() == Source.OTHER);

    private final Risk risk;
    private final Predicate<KycFile> holds;

    RiskRule(Risk risk, Predicate<KycFile> holds) {
        this.risk = risk;
        this.holds = holds;
    }

    public static List<RiskRule> of(KycFile file) {
        return Arrays.stream(values()).filter(rule -> rule.holds.test(file)).toList();
    }

    /** The gravest of what holds. */
    public static Risk proposed(KycFile file) {
        return of(file).stream().map(rule -> rule.risk).reduce(Risk.LOW, Risk::atLeast);
    }

    public String key() {
        return "kyc.risk.because." + name();
    }
}
