package org.agentmitra.demo;

/** Something people did in the demo world besides bringing their books. */
public interface Scene {
    /** Says what happened and how long ago it was; the stage lets it happen, the earliest first. */
    void play(Stage stage);
}
