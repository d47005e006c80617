package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Tells whether a controller answers a URL, so that a denied one can be called missing or asked in another way. */
@Component
public class KnownPages {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPages.class);
    private static final List<String> FORMS = List.of("/new", "/edit");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KnownPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether the URL answers the request's method. */
    public boolean has(HttpServletRequest request) {
        try {
            return find(request);
        } catch (HttpRequestMethodNotSupportedException otherMethod) {
            return false;
        }
    }

    /** The methods that the URL answers, when the request's is none of them; else empty, as for a URL without a page. */
    public Set<HttpMethod> insteadOf(HttpServletRequest request) {
        try {
            find(request);
            return Set.of();
        } catch (HttpRequestMethodNotSupportedException otherMethod) {
            Set<HttpMethod> supported = otherMethod.getSupportedHttpMethods();
            return supported == null ? Set.of() : supported;
        }
    }

    /** Whether a page can be read at the path. */
    public boolean canRead(String path) {
        return readable(path).findAny().isPresent();
    }

    /** The page that shows the form that is sent to the path: a section's {@code new}, a record's {@code edit}. */
    public Optional<String> formOf(String path) {
        return FORMS.stream()
                .filter(form -> shows(path + form, form))
                .findFirst()
                .map(form -> path + form);
    }

    /** Whether a page is named so: an id in its place is none. */
    private boolean shows(String path, String form) {
        return readable(path).anyMatch(pattern -> pattern.getPatternString().endsWith(form));
    }

    private Stream<PathPattern> readable(String path) {
        PathContainer parsed;
        try {
            parsed = PathContainer.parsePath(path);
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(KnownPages::reads)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .filter(pattern -> pattern.matches(parsed));
    }

    private static boolean reads(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private boolean find(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return mappings.getObject().getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException otherMethod) {
            throw otherMethod;
        } catch (Exception unreadable) {
            LOG.debug("No page for a denied request", unreadable);
            return false;
        }
    }
}
