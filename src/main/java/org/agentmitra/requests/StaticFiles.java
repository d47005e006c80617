package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Which requests ask for files that are the same for everybody. */
public final class StaticFiles {
    private static final String[] PATTERNS = {
        "/css/**",
        "/js/**",
        "/img/**",
        "/fonts/**",
        "/webjars/**",
        "/favicon.ico",
        "/manifest.webmanifest",
        "/sw.js",
        "/offline.html"
    };

    /** The name carries the hash of the content: {@code app-0123456789abcdef0123456789abcdef.css}. */
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    private StaticFiles() {}

    /** Where they lie. */
    public static String[] patterns() {
        return PATTERNS.clone();
    }

    /** Whether the request asks for one of them. */
    public static boolean asked(HttpServletRequest request) {
        String path = path(request);
        return Arrays.stream(PATTERNS)
                .anyMatch(pattern -> pattern.endsWith("/**")
                        ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                        : path.equals(pattern));
    }

    /** Whether the address names the content, so that what is kept of it never ages. */
    public static boolean hashed(HttpServletRequest request) {
        return asked(request) && HASHED.matcher(path(request)).matches();
    }

    /** The path within the portal, as it was asked for. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
