package org.agentmitra.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.agentmitra.sessions.Proofs;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Mock requests have no session: {@link As#as} says whether its viewer proved lately to be the one. */
@TestComponent
@Primary
public class MockProofs extends Proofs {
    static final String ATTRIBUTE = MockProofs.class.getName();

    MockProofs(Clock clock) {
        super(clock);
    }

    @Override
    public boolean fresh(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Boolean said ? said : super.fresh(request);
    }
}
