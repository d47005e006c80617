package org.agentmitra.kyc;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings cases to a state by the way that people take. */
@TestComponent
public class TestCases {
    public static final Set<CheckItem> ALL = EnumSet.complementOf(EnumSet.of(CheckItem.FORM_60));

    private final KycCases cases;
    private final CaseClaims claims;
    private final CaseReview review;
    private final JdbcClient jdbc;

    TestCases(KycCases cases, CaseClaims claims, CaseReview review, JdbcClient jdbc) {
        this.cases = cases;
        this.claims = claims;
        this.review = review;
        this.jdbc = jdbc;
    }

    /** An open case of the customer. */
    public UUID opened(Viewer customer, KycFile file) {
        return cases.open(Ids.next(), customer.user(), "AM-" + count(), file);
    }

    /** One that the reviewer has. */
    public UUID claimed(Viewer customer, KycFile file, Viewer reviewer) {
        UUID id = opened(customer, file);
        claims.claim(reviewer, id);
        return id;
    }

    /** One of low risk that the reviewer approved. */
    public UUID approved(Viewer customer, Viewer reviewer) {
        UUID id = claimed(customer, TestFiles.asha(), reviewer);
        review.approve(reviewer, id, ALL, Risk.LOW);
        return id;
    }

    public UUID rejected(Viewer customer, Viewer reviewer) {
        UUID id = claimed(customer, TestFiles.asha(), reviewer);
        review.reject(reviewer, id, "The photo is of somebody else.");
        return id;
    }

    /** One for which the customer is asked a question. */
    public UUID asked(Viewer customer, Viewer reviewer) {
        UUID id = claimed(customer, TestFiles.asha(), reviewer);
        review.ask(reviewer, id, List.of(new Wanted(Wanted.WORDS, "Which school do you teach at?")));
        return id;
    }

    /** One whose customer is to correct something. */
    public UUID corrected(Viewer customer, Viewer reviewer, FileField... fields) {
        UUID id = claimed(customer, TestFiles.asha(), reviewer);
        review.ask(
                reviewer,
                id,
                Stream.of(fields)
                        .map(field -> new Wanted(field.kind(), "The card says it otherwise."))
                        .toList());
        return id;
    }

    private int count() {
        return jdbc.sql("select count(*) from kyc_cases").query(Integer.class).single() + 1;
    }
}
