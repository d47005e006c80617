package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

/** Hands controllers the {@link Viewer} as a parameter; as an {@code Optional} where strangers come too. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {
    private final Viewers viewers;

    ViewerArgument(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType().equals(Viewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Viewer> viewer = viewer(request);
        return parameter.isOptional()
                ? viewer
                : viewer.orElseThrow(() -> new IllegalStateException("No viewer: the URL is open to strangers"));
    }

    private Optional<Viewer> viewer(NativeWebRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return authentication == null || servletRequest == null
                ? Optional.empty()
                : viewers.of(servletRequest, authentication);
    }
}
