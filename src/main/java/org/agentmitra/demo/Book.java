package org.agentmitra.demo;

import java.util.List;

/** What an insurer would send an agent: the policies of the agent's people. */
record Book(DemoAgent agent, DemoInsurer insurer, List<BookPolicy> policies) {
    /** The agent's code with this insurer. */
    String agencyCode() {
        String other = agent.otherCode();
        return insurer.equals(Catalogue.GANGA) || other == null ? agent.code() : other;
    }

    String branch() {
        return insurer.equals(Catalogue.GANGA) ? agent.branch() : Cast.OTHER_BRANCH;
    }
}
