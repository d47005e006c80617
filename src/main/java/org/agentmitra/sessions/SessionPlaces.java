package org.agentmitra.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes when a session goes on from another address; as long as it stays, that costs no query. */
@Component
class SessionPlaces implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ADDRESS = "address";

    private final SessionBook book;

    SessionPlaces(SessionBook book) {
        this.book = book;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return true;
        }
        String address = request.getRemoteAddr();
        Object known = session.getAttribute(ADDRESS);
        if (!Objects.equals(known, address)) {
            session.setAttribute(ADDRESS, address);
            if (known != null) {
                book.moved(session.getId(), address);
            }
        }
        return true;
    }
}
