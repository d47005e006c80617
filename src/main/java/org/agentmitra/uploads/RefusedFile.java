package org.agentmitra.uploads;

import java.util.List;

/** The uploaded file cannot be imported; the text is for the file field. */
public class RefusedFile extends Exception {
    private final String messageKey;
    private final List<Object> arguments;

    public RefusedFile(String messageKey, List<?> arguments) {
        super(messageKey + " " + arguments);
        this.messageKey = messageKey;
        this.arguments = List.copyOf(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
