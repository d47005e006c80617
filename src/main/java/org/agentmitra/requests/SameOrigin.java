package org.agentmitra.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is sent from pages that begin no session, and so have no token against forgery: taken only where the browser itself
 * says that a page of this portal sent it. Browsers have said so for years, and let no page change it.
 */
public class SameOrigin extends OncePerRequestFilter {
    private static final String[] PATTERNS = {"/p/*/replies", "/p/*/viewings", "/shows/*/viewings"};

    private static final List<PathPattern> PARSED =
            Stream.of(PATTERNS).map(PathPatternParser.defaultInstance::parse).toList();

    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** The addresses, which take no token. */
    public static String[] patterns() {
        return PATTERNS.clone();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !concerns(StaticFiles.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (own(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean concerns(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return PARSED.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? sentFrom(request.getHeader(HttpHeaders.ORIGIN), request) : OWN.contains(site);
    }

    /** By the host alone: a proxy in front may have ended the encryption. */
    private static boolean sentFrom(@Nullable String origin, HttpServletRequest request) {
        try {
            return origin != null
                    && URI.create(origin).getAuthority() instanceof String host
                    && host.equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
