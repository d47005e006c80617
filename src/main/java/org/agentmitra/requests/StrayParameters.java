package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a page says and nobody can read is left out of it, on every list alike. */
public final class StrayParameters {
    private StrayParameters() {}

    /** The same page without what was wrong; empty when that was no part of the query, or nothing was only read. */
    public static Optional<String> without(Exception failure, HttpServletRequest request) {
        String query = request.getQueryString();
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reading
                || query == null
                || !(failure instanceof MethodArgumentTypeMismatchException stray)
                || !stray.getParameter().hasParameterAnnotation(RequestParam.class)) {
            return Optional.empty();
        }
        String rest = UriComponentsBuilder.newInstance()
                .query(query)
                .replaceQueryParam(stray.getName())
                .build()
                .toUriString();
        // A name spelled in another way would be found again and again.
        return rest.length() >= query.length() ? Optional.empty() : Optional.of(request.getRequestURI() + rest);
    }
}
