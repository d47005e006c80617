package org.agentmitra.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.access.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: the one chosen (with the account, else a cookie), else the first the browser asks for that
 * we speak.
 */
class Languages extends AcceptHeaderLocaleResolver {
    static final String COOKIE = "language";
    static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.of("hi"));

    Languages() {
        setSupportedLocales(KNOWN);
        setDefaultLocale(Locale.ENGLISH);
    }

    static Optional<Locale> of(@Nullable String tag) {
        return KNOWN.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return of(Viewers.display(request).language())
                .or(() -> of(chosen == null ? null : chosen.getValue()))
                .orElseGet(() -> super.resolveLocale(request));
    }
}
