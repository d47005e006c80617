package org.agentmitra.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The file cannot be read, for a reason its owner can understand.
 *
 * <p>The text is {@code sheets.unreadable.<code>} in the message bundle.
 */
public class UnreadableFile extends IOException {
    private final String code;
    private final List<Object> arguments;

    /**
     * @param code what the text is called by
     * @param arguments of the text
     */
    public UnreadableFile(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Broken in a way that has no better name. */
    public static UnreadableFile damaged() {
        return new UnreadableFile("damaged");
    }

    /** The same, of a file whose reader failed. */
    public static UnreadableFile damaged(Exception cause) {
        UnreadableFile damaged = damaged();
        damaged.initCause(cause);
        return damaged;
    }

    /** What a failure while reading means to the owner of the file; a failing disk stays what it is. */
    public static IOException of(IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException ? damaged(failure) : failure;
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
