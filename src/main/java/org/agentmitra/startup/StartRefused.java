package org.agentmitra.startup;

/** The portal must not run like this; the message says why and what to do. */
class StartRefused extends RuntimeException {
    StartRefused(String why) {
        super(why);
    }
}
