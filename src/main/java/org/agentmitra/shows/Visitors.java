package org.agentmitra.shows;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Which browser looks at presentations: a random value of its own and of nobody else, in a cookie. A browser that asks not
 * to be followed (DNT, Global Privacy Control) is given none.
 */
@Component
public class Visitors {
    /** Those who work with presentations are no audience. */
    private static final String MAKERS = "presentations.read";

    private static final Set<String> COUNTED = Set.of("GET", "POST");
    private static final String NAME = "visitor";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int RANDOM_BYTES = 16;
    private static final Pattern VALUE = Pattern.compile("[\\w-]{22}");
    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|okhttp|java/|"
                    + "go-http|monitor|scan|lighthouse");

    private final SecureRandom random = new SecureRandom();

    Visitors() {}

    /** Whether a person looks who is to be counted. @param viewer empty for strangers */
    public boolean counts(Optional<Viewer> viewer, HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return COUNTED.contains(request.getMethod())
                && viewer.filter(who -> who.may(MAKERS)).isEmpty()
                && !prefetched(request)
                && agent != null
                && !ROBOT.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }

    /** The value of the browser; null when it has none, or is not to be known again. */
    public @Nullable String known(HttpServletRequest request) {
        return shy(request) ? null : value(request);
    }

    /** The value of the browser, which gets one unless it is not to be known again. */
    public @Nullable String welcome(HttpServletRequest request, HttpServletResponse response) {
        if (shy(request)) {
            return null;
        }
        String known = value(request);
        return known == null ? begin(request, response) : known;
    }

    /** Whether the browser asks not to be followed. */
    public boolean shy(HttpServletRequest request) {
        return "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC"));
    }

    private static boolean prefetched(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return "prefetch".equals(request.getHeader("Purpose")) || (purpose != null && purpose.contains("prefetch"));
    }

    private static @Nullable String value(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        String value = cookie == null ? null : cookie.getValue();
        return value != null && VALUE.matcher(value).matches() ? value : null;
    }

    private String begin(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        return value;
    }
}
