package org.agentmitra.codemessages;

/**
 * Brings a code or a link to the person it is meant for, at once and past every queue: a secret is in no event, no job and
 * no log (ARCHITECTURE.md, "One durable queue"). Whether it arrived is written down; the one who asked is not told, so
 * that nobody finds out which addresses are known.
 */
public interface CodeDelivery {
    /** Returns without waiting for the channel; never throws for what the channel does. */
    void send(CodeMessage message);
}
