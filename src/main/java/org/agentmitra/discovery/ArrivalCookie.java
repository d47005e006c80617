package org.agentmitra.discovery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** By which link a browser came, for as long as somebody may take to prove e-mail and phone. It opens nothing. */
final class ArrivalCookie {
    private static final String NAME = "invitation";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern VALUE = Pattern.compile("([A-Z0-9]{4,12})(\\.QR)?");

    private ArrivalCookie() {}

    static Optional<Invitations.Arrival> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue() == null) {
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(cookie.getValue());
        return value.matches()
                ? Optional.of(new Invitations.Arrival(value.group(1), value.group(2) != null))
                : Optional.empty();
    }

    static void keep(Invitations.Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        write(arrival.code() + (arrival.scanned() ? ".QR" : ""), KEPT, request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            write("", Duration.ZERO, request, response);
        }
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        String cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
