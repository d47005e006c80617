package org.agentmitra.impersonation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.agentmitra.access.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records which pages somebody looks at in another's place; one that asks for itself again and again only once. */
@Component
class PagesSeen implements HandlerInterceptor, WebMvcConfigurer {
    private static final String LAST = "impersonation.seen";
    private static final int FAILED = 400;

    private final ApplicationEventPublisher events;

    PagesSeen(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Acting acting = Acting.of(request);
        if (acting != null
                && handler instanceof HandlerMethod
                && request.getMethod().equals("GET")
                && response.getStatus() < FAILED
                && another(request, acting)) {
            events.publishEvent(ImpersonationEvent.page("impersonation.viewed", acting.user(), request));
        }
    }

    private static boolean another(HttpServletRequest request, Acting acting) {
        HttpSession session = request.getSession(false);
        String page = acting.id() + request.getRequestURI();
        if (session == null || page.equals(session.getAttribute(LAST))) {
            return false;
        }
        session.setAttribute(LAST, page);
        return true;
    }
}
