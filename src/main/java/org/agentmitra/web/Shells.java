package org.agentmitra.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.agentmitra.access.Acting;
import org.agentmitra.access.PageFlags;
import org.agentmitra.access.Viewers;
import org.agentmitra.requests.KnownPages;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Shell} of a request. Costs no query by itself: the viewer was found when the URL was allowed. */
@Component
class Shells {
    private final Viewers viewers;
    private final KnownPages pages;
    private final LocaleResolver languages;
    private final UnreadMessages messages;
    private final PageFlags flags;

    Shells(Viewers viewers, KnownPages pages, LocaleResolver languages, UnreadMessages messages, PageFlags flags) {
        this.viewers = viewers;
        this.pages = pages;
        this.languages = languages;
        this.messages = messages;
        this.flags = flags;
    }

    Shell of(HttpServletRequest request) {
        String uri = uri(request);
        String query = request.getQueryString();
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Viewer viewer = viewer(request);
        Theme theme = theme(request);
        return new Shell(
                viewer,
                Viewers.display(request),
                Viewers.picture(request),
                theme,
                theme.paint(request.getHeader(Theme.HINT)),
                languages.resolveLocale(request).toLanguageTag(),
                path(uri.substring(request.getContextPath().length()), read),
                read ? (query == null ? uri : uri + "?" + query) : form(uri, request.getContextPath()),
                viewer == null ? null : idle(request),
                () -> unread(viewer),
                path -> viewer == null || open(viewer, path),
                viewer == null ? null : Acting.of(request));
    }

    private boolean open(Viewer viewer, String path) {
        try {
            return flags.open(viewer, path);
        } catch (DataAccessException e) {
            // As below.
            return true;
        }
    }

    private int unread(@Nullable Viewer viewer) {
        try {
            return viewer == null ? 0 : messages.of(viewer);
        } catch (DataAccessException e) {
            // As below: the page that reports a failing database shows no number.
            return 0;
        }
    }

    /** What a form posts to a section and shows again, with its errors, is a page below the section. */
    private static String path(String uri, boolean read) {
        return read ? uri : uri + "/";
    }

    private String form(String uri, String context) {
        return pages.formOf(uri.substring(context.length()))
                .map(path -> context + path)
                .orElse(uri);
    }

    private @Nullable Viewer viewer(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return null;
        }
        try {
            return viewers.of(request, authentication).orElse(null);
        } catch (DataAccessException e) {
            // The page that reports a failing database must not fail with it.
            return null;
        }
    }

    private static @Nullable Integer idle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getMaxInactiveInterval();
    }

    private static Theme theme(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, Theme.COOKIE);
        return Theme.of(Viewers.display(request).theme())
                .or(() -> Theme.of(chosen == null ? null : chosen.getValue()))
                .orElse(Theme.AUTO);
    }

    private static String uri(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
