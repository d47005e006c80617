package org.agentmitra.keys;

/** A sealed value that was changed, moved from another place, or sealed with a key that the secret lacks. */
public class UnreadableField extends RuntimeException {
    UnreadableField(FieldPlace place) {
        super("cannot open " + place);
    }
}
