package org.agentmitra.support;

import java.util.List;

/** The Aadhaar numbers that tests type into the portal; nobody has them. Afterwards none may be found anywhere in it. */
public final class AadhaarNumbers {
    public static final String WHOLE = "999912345678";
    public static final String SPACED = "9999 1234 5678";
    /** With a wrong last digit: still nearly somebody's number. */
    public static final String MISTYPED = "999912345679";
    /** What may be kept of {@link #WHOLE}. */
    public static final String MASKED = "XXXX XXXX 5678";

    private AadhaarNumbers() {}

    /** Each as its digits. */
    static List<String> all() {
        return List.of(WHOLE, MISTYPED);
    }
}
