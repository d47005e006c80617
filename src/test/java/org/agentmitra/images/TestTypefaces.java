package org.agentmitra.images;

/** The portal's letters, for tests without it. */
public final class TestTypefaces {
    private TestTypefaces() {}

    public static Typefaces laid() {
        return new Typefaces();
    }
}
