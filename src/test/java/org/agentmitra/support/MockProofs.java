package org.agentmitra.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.agentmitra.sessions.Proofs;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Mock requests have no session: {@link As#as} says whether its viewer proved lately to be the one. */
@TestComponent
@Primary
public class MockProofs extends Proofs {
    static final String ATTRIBUTE = MockProofs.class.getName();

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    MockProofs(Clock clock, JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(clock);
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean fresh(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Boolean said ? said : super.fresh(request);
    }

    /** Ends the proof of the user's real sessions, which are saved in transactions of their own. */
    public void end(UUID user) {
        alone.executeWithoutResult(status -> jdbc.sql(
                        "delete from spring_session_attributes where attribute_name = ? and session_primary_id in"
                                + " (select primary_id from spring_session where principal_name = ?)")
                .params(Proofs.ATTRIBUTE, user.toString())
                .update());
    }
}
