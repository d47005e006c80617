package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Viewer} as a parameter. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {
    private final Viewers viewers;

    ViewerArgument(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (authentication == null || servletRequest == null) {
            throw new IllegalStateException("No viewer: the URL is open to strangers");
        }
        return viewers.of(servletRequest, authentication)
                .orElseThrow(() -> new IllegalStateException("No viewer: the URL is open to strangers"));
    }
}
