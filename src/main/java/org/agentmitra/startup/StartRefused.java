package org.agentmitra.startup;

/** The portal must not run like this; the message says why and what to do. */
public class StartRefused extends RuntimeException {
    public StartRefused(String why) {
        super(why);
    }
}
