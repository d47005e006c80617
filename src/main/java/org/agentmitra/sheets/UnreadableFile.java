package org.agentmitra.sheets;

import java.io.IOException;
import java.util.List;

/**
 * The file cannot be read, for a reason its owner can understand.
 *
 * <p>The text is {@code sheets.unreadable.<code>} in the message bundle.
 */
public class UnreadableFile extends IOException {
    private final String code;
    private final List<Object> arguments;

    public UnreadableFile(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "sheets.unreadable." + code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
