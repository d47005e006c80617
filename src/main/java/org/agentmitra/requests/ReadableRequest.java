package org.agentmitra.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose parameters cannot be read: escapes that are none, too many of them, a form that is too long, a
 * multipart body without its boundary. The server finds out when the first parameter is asked for, wherever that is; here
 * all are asked for, before the CSRF check, which is the first to want one. The page that reports the error sees a
 * request without parameters, for reading them would fail again.
 */
public class ReadableRequest extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ReadableRequest.class);
    private static final String REFUSED = ReadableRequest.class.getName() + ".REFUSED";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(REFUSED) != null) {
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        int status = statusOf(request);
        if (status == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(REFUSED, true);
        // What was sent stays out of the log: it may be anything.
        log.info("Parameters of a request cannot be read: answered {}", status);
        response.sendError(status);
    }

    private static int statusOf(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return HttpServletResponse.SC_OK;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        } catch (RequestRejectedException hostile) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {
        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
