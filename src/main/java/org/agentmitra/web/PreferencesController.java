package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Language and theme, for strangers too, kept in cookies for a year. */
@Controller
@RequestMapping("/preferences")
class PreferencesController {
    private static final Duration YEAR = Duration.ofDays(365);

    private final WayBack way;

    PreferencesController(WayBack way) {
        this.way = way;
    }

    @PostMapping
    RedirectView update(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Theme.of(theme).map(Theme::code).ifPresent(code -> keep(Theme.COOKIE, code, request, response));
        Languages.of(language)
                .map(Locale::toLanguageTag)
                .ifPresent(tag -> keep(Languages.COOKIE, tag, request, response));
        return redirect(
                LocalPath.of(back).map(way::readable).map(LocalPath::text).orElse("/"));
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
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

    private static RedirectView redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
