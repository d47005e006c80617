package org.agentmitra.uploads;

import java.util.List;

/** The uploaded file cannot be imported; the text is for the file field. */
public class RefusedFile extends Exception {
    private final String messageKey;
    private final List<Object> arguments;
    private final boolean passing;

    public RefusedFile(String messageKey, List<?> arguments) {
        this(messageKey, arguments, false);
    }

    private RefusedFile(String messageKey, List<?> arguments, boolean passing) {
        super(messageKey + " " + arguments);
        this.messageKey = messageKey;
        this.arguments = List.copyOf(arguments);
        this.passing = passing;
    }

    /** A file that can be imported as it is, only not now. */
    static RefusedFile forNow(String messageKey, List<?> arguments) {
        return new RefusedFile(messageKey, arguments, true);
    }

    /** Whether the reason lies not in the file and passes by itself, so that it may be brought again as it is. */
    public boolean isPassing() {
        return passing;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
