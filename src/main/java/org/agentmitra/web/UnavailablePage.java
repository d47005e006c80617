package org.agentmitra.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/** The page for when the database is away: kept in memory, in both languages, without session, viewer or template. */
@Component
class UnavailablePage {
    private static final String RETRY_SECONDS = "30";
    private static final String CONNECTION_LOST = "08";
    private static final String SERVER_STOPPING = "57P";

    private final byte[] html;

    UnavailablePage() {
        try {
            html = new ClassPathResource("templates/error/503.html").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the failure comes from a connection that cannot be had or was lost. */
    static boolean isDueTo(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (isConnectionFailure(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnectionFailure(Throwable cause) {
        return switch (cause) {
            case CannotGetJdbcConnectionException e -> true;
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLRecoverableException e -> true;
            // What a database refuses carries a state. Without one the pool speaks: the connection is closed.
            case SQLException e ->
                e.getSQLState() == null
                        || e.getSQLState().startsWith(CONNECTION_LOST)
                        || e.getSQLState().startsWith(SERVER_STOPPING);
            default -> false;
        };
    }

    void write(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
