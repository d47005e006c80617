package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Answers 422 whenever a page shows a form with errors, and lets its title say so, so that handlers need not. */
class UnprocessableContent implements HandlerInterceptor {
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || request.getMethod().equals("GET")) {
            return;
        }
        boolean errors = page.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult result && result.hasErrors());
        if (errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addObject("failed", true);
        }
    }
}
