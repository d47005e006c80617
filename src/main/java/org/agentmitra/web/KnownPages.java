package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells whether a controller answers a URL, so that a denied URL without one can be called missing. */
@Component
class KnownPages {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPages.class);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KnownPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean has(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return mappings.getObject().getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException otherMethod) {
            return true;
        } catch (Exception unreadable) {
            LOG.debug("No page for a denied request", unreadable);
            return false;
        }
    }
}
