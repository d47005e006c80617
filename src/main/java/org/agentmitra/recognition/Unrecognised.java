package org.agentmitra.recognition;

import java.util.List;

/**
 * The file can be read and is not one the portal knows.
 *
 * <p>The text is {@code imports.unrecognised.<code>} in the message bundle.
 */
public class Unrecognised extends Exception {
    private final String code;
    private final List<String> arguments;

    public Unrecognised(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return "uploads.unrecognised." + code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
