package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.access.Acting;
import org.agentmitra.access.Detours;
import org.agentmitra.access.Viewers;
import org.agentmitra.access.WayBack;
import org.agentmitra.accounts.Display;
import org.agentmitra.accounts.Displays;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Language and theme: kept with the account of who is signed in, and in cookies for a year for the pages around sign-in.
 */
@Controller
@RequestMapping("/preferences")
class PreferencesController {
    private final WayBack way;
    private final Viewers viewers;
    private final Displays displays;
    private final ChoiceCookies cookies;

    PreferencesController(WayBack way, Viewers viewers, Displays displays, ChoiceCookies cookies) {
        this.way = way;
        this.viewers = viewers;
        this.displays = displays;
        this.cookies = cookies;
    }

    /** @param resend page that a form waits on for a proof: sent on to it, so that it waits on in the other language */
    @PostMapping
    RedirectView update(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(required = false) @Nullable String resend,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer(request).ifPresent(viewer -> displays.choose(viewer.user(), chosen(viewer, theme, language)));
        cookies.keep(language, theme, request, response);
        Optional<LocalPath> waiting = LocalPath.of(resend).filter(page -> Detours.asksForProof(page, request));
        return waiting.map(page -> redirect(page.text(), HttpStatus.TEMPORARY_REDIRECT))
                .orElseGet(() -> redirect(
                        LocalPath.of(back)
                                .map(way::readable)
                                .map(LocalPath::text)
                                .orElse("/"),
                        HttpStatus.SEE_OTHER));
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        if (Acting.of(request) != null) {
            return Optional.empty(); // What the other one chose stays.
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(authentication -> viewers.of(request, authentication));
    }

    private Display chosen(Viewer viewer, @Nullable String theme, @Nullable String language) {
        Display display = displays.of(viewer.user());
        display = Theme.of(theme).map(Theme::code).map(display::withTheme).orElse(display);
        return Languages.of(language)
                .map(Locale::toLanguageTag)
                .map(display::withLanguage)
                .orElse(display);
    }

    private static RedirectView redirect(String path, HttpStatus status) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(status);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
