package org.agentmitra.signin;

import java.util.UUID;

/** What an account may ask for after the first thing shown was right; its module has the pages. */
public interface SecondStep {
    /** Whether the user has to take it. */
    boolean wanted(UUID user);

    /** Path of the page that asks the user for it. */
    String page(UUID user);
}
