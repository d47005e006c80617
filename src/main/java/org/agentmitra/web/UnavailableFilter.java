package org.agentmitra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of the session filter, which is the first to need the database, and answers for everything behind
 * it when the database is away.
 */
class UnavailableFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(UnavailableFilter.class);

    private final UnavailablePage page;

    UnavailableFilter(UnavailablePage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !UnavailablePage.isDueTo(failure)) {
                throw failure;
            }
            log.warn("No database for {} {}", request.getMethod(), request.getRequestURI(), failure);
            page.write(response);
        }
    }
}
