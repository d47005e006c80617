package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Language and theme kept in the browser for a year: pages around sign-in know nobody to ask. */
@Component
public class ChoiceCookies {
    private static final Duration YEAR = Duration.ofDays(365);

    /** What is no choice, or none of ours, leaves the browser as it was. */
    public void keep(
            @Nullable String language,
            @Nullable String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        Theme.of(theme).map(Theme::code).ifPresent(code -> write(Theme.COOKIE, code, request, response));
        Languages.of(language)
                .map(Locale::toLanguageTag)
                .ifPresent(tag -> write(Languages.COOKIE, tag, request, response));
    }

    private static void write(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        String cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
