package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.MDC;

/** The id that a person reads to support and that the log knows the request by. */
public final class Reference {
    static final String HEADER = "X-Request-Id";
    private static final String LOGGED_AS = "request";

    private Reference() {}

    /** The request's own id, or a new one where none was given; the response carries it either way. */
    public static String of(HttpServletResponse response) {
        String known = MDC.get(LOGGED_AS);
        if (known == null) {
            known = response.getHeader(HEADER);
        }
        if (known == null) {
            known = UUID.randomUUID().toString();
        }
        response.setHeader(HEADER, known);
        return known;
    }
}
