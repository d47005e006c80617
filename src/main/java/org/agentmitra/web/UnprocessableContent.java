package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 422 whenever a page shows a form with errors, lets its title say so and its errors come in the form's order, so
 * that handlers need not.
 */
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
            forms(handler).stream().findFirst().ifPresent(form -> page.addObject("fieldOrder", FieldOrder.of(form)));
        }
    }

    /** Types of the forms that a handler takes: where one could not be made, its binding result does not know. */
    private static List<Class<?>> forms(Object handler) {
        return !(handler instanceof HandlerMethod method)
                ? List.of()
                : Arrays.stream(method.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                        .<Class<?>>map(parameter -> parameter.getParameterType())
                        .toList();
    }
}
