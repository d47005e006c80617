package org.agentmitra.demo;

import java.util.List;

/** Who plays in the demo world. */
final class Cast {
    static final String PASSWORD = "Marigold-Ledger-26";
    /** Mailbox of the first insurer's administrator. */
    static final String ADMINISTRATOR = "provider";

    static final String DOMAIN = "@demo.example";

    /** Code of the one branch of the second insurer. */
    static final String OTHER_BRANCH = "P01";

    static final DemoAgent SENIOR = new DemoAgent("Sunita Rao", "senior", "0001711F", null, "SHL/20117", 60, 30);
    static final DemoAgent JUNIOR = new DemoAgent("Jatin Shah", "junior", "0001811F", "0001711F", "SHL/20118", 25, 10);

    /** Seniors before their juniors. */
    static final List<DemoAgent> AGENTS = List.of(
            SENIOR,
            new DemoAgent("Harpreet Gill", "agent2", "0002111F", null, null, 45, 0),
            new DemoAgent("Farida Ansari", "agent3", "0003122G", null, "SHL/20131", 45, 20),
            JUNIOR,
            new DemoAgent("Meera Pillai", "agent4", "0001911F", "0001711F", null, 25, 0),
            new DemoAgent("Arvind Joshi", "agent5", "0002211F", "0002111F", null, 25, 0),
            new DemoAgent("Simran Kohli", "agent6", "0002311F", "0002111F", null, 25, 0),
            new DemoAgent("Thomas Varghese", "agent7", "0003222G", "0003122G", null, 25, 0),
            new DemoAgent("Rukhsana Khan", "agent8", "0003322G", "0003122G", null, 25, 0));

    private Cast() {}
}
