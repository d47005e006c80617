package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.agentmitra.requests.KnownPages;
import org.agentmitra.requests.StaticFiles;
import org.agentmitra.shared.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The page that somebody was on who sent a request. */
@Component
public class WayBack {
    private final KnownPages pages;

    WayBack(KnownPages pages) {
        this.pages = pages;
    }

    static boolean isSwap(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The page the person sees: of a form that was sent, the one that shows it; empty when nothing tells. */
    public Optional<LocalPath> of(HttpServletRequest request) {
        String authority = request.getHeader(HttpHeaders.HOST);
        if (isSwap(request)) {
            return LocalPath.within(authority, request.getHeader("HX-Current-URL"))
                    .map(this::shown);
        }
        if (!request.getMethod().equals("GET")) {
            Optional<LocalPath> sender = sender(request);
            return request.getMethod().equals("POST") ? form(request, sender).or(() -> sender) : sender;
        }
        String query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .map(this::shown);
    }

    /** The page that a link or a form stood on; empty when nothing tells. */
    Optional<LocalPath> sender(HttpServletRequest request) {
        return LocalPath.within(request.getHeader(HttpHeaders.HOST), request.getHeader(HttpHeaders.REFERER))
                .map(this::shown);
    }

    /** What can be read at a path or, of one that cannot be, the page that shows its form, else the page above it. */
    public LocalPath readable(LocalPath wanted) {
        LocalPath shown = shown(wanted);
        String above = path(shown);
        if (pages.canRead(above)) {
            return shown;
        }
        while (above.length() > 1 && !pages.canRead(above)) {
            above = above.substring(0, Math.max(1, above.lastIndexOf('/')));
        }
        return new LocalPath(above);
    }

    /**
     * Where to go from an address that forms are only sent to, such as that of a form that was refused and is opened anew:
     * the page that shows the form, else the page above it. Empty for other requests, and where only the first page is above.
     */
    Optional<String> insteadOf(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || isSwap(request)) {
            return Optional.empty();
        }
        String path = StaticFiles.path(request);
        return LocalPath.of(path)
                .map(this::readable)
                .map(LocalPath::text)
                .filter(page -> !page.equals("/") && !page.equals(path))
                .map(page -> request.getContextPath() + page);
    }

    /** A form that was refused stands at the URL it was sent to, where often nothing can be read. */
    private LocalPath shown(LocalPath page) {
        String path = path(page);
        return pages.canRead(path)
                ? page
                : pages.formOf(path).flatMap(LocalPath::of).orElse(page);
    }

    /** The page of the form, as the sender had it when that was the one: its query may say more. */
    private Optional<LocalPath> form(HttpServletRequest request, Optional<LocalPath> sender) {
        return pages.formOf(StaticFiles.path(request))
                .map(path -> request.getContextPath() + path)
                .flatMap(path -> sender.filter(page -> path(page).equals(path)).or(() -> LocalPath.of(path)));
    }

    private static String path(LocalPath page) {
        return page.text().split("[?#]", 2)[0];
    }
}
