package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.access.AccessRefused;
import org.agentmitra.access.WayBack;
import org.agentmitra.requests.Reference;
import org.agentmitra.requests.ReferencedErrors;
import org.agentmitra.requests.StrayParameters;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page: a title, what to do, a reference for support; never a message or a trace. */
@ControllerAdvice
class ErrorAdvice {
    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final Set<Integer> PAGES = Set.of(403, 404, 409, 413, 422, 429);

    private final Shells shells;
    private final UnavailablePage unavailable;
    private final WayBack way;
    private final ApplicationEventPublisher events;

    ErrorAdvice(Shells shells, UnavailablePage unavailable, WayBack way, ApplicationEventPublisher events) {
        this.shells = shells;
        this.unavailable = unavailable;
        this.way = way;
        this.events = events;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView show(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return null;
        }
        if (UnavailablePage.isDueTo(failure)) {
            log.warn("No database for {} {}", request.getMethod(), request.getRequestURI(), failure);
            unavailable.write(response);
            return null;
        }
        Optional<String> readable = StrayParameters.without(failure, request);
        if (readable.isPresent()) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, readable.get());
            return null;
        }
        int status = statusOf(failure);
        String reference = Reference.of(response);
        if (status >= 500) {
            log.error("Request {} failed", reference, failure);
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (failure instanceof Throttled throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
        }
        Shell shell = shells.of(request);
        if (failure instanceof NotFound && shell.viewer() != null) {
            events.publishEvent(AccessRefused.missing(shell.viewer(), request));
        }
        if (wantsJson(request)) {
            response.sendError(status);
            return null;
        }
        ModelAndView page = new ModelAndView(template(status));
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("shell", shell);
        page.addObject("reference", reference);
        if (failure instanceof Throttled throttled) {
            page.addObject("wait", throttled.minutes());
        }
        if (status == HttpStatus.CONFLICT.value()) {
            way.of(request).map(way::readable).ifPresent(back -> page.addObject("back", back.text()));
        }
        return page;
    }

    /** The container's error page answers programs, see {@link ReferencedErrors}. */
    private static boolean wantsJson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }

    private static int statusOf(Exception failure) {
        return switch (failure) {
            case NotFound missing -> HttpStatus.NOT_FOUND.value();
            // An id in the path that cannot be one is a page that does not exist.
            case MethodArgumentTypeMismatchException mistyped -> HttpStatus.NOT_FOUND.value();
            case OptimisticLockingFailureException stale -> HttpStatus.CONFLICT.value();
            case Throttled throttled -> HttpStatus.TOO_MANY_REQUESTS.value();
            case MaxUploadSizeExceededException large -> HttpStatus.CONTENT_TOO_LARGE.value();
            case RequestRejectedException hostile -> HttpStatus.BAD_REQUEST.value();
            case ErrorResponse known -> known.getStatusCode().value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }

    private static String template(int status) {
        if (PAGES.contains(status)) {
            return "error/" + status;
        }
        return status < 500 ? "error/4xx" : "error/500";
    }
}
