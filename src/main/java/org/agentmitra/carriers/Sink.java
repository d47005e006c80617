package org.agentmitra.carriers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands where no gateway is connected: takes every letter and lets it go. Its row says that it was sunk. */
record Sink(Channel channel) implements Carrier {
    static final String NAME = "sink";

    private static final Logger log = LoggerFactory.getLogger(Sink.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void carry(Letter letter) {
        log.info("Nothing carries {}: message {} is sunk", channel, letter.message());
    }
}
