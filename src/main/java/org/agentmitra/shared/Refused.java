package org.agentmitra.shared;

/** A rule of the business refuses a change. The page shows the text at the field it concerns. */
public class Refused extends RuntimeException {
    private final String field;
    private final String code;

    /**
     * @param field name of the form's field
     * @param code key of the text in the message bundles
     */
    public Refused(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
