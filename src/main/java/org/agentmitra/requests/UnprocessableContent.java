package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
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
        if (page == null || forged(page, handler)) {
            return;
        }
        if (request.getMethod().equals("GET")) {
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

    /**
     * Whether a form could not be made because of a value that no page of ours sends: a tick, a number that is hidden. Its
     * page has no form to show, so that for bad requests is shown instead. Dates can be mistyped, and unknown choices are
     * said at their field.
     */
    private static boolean forged(ModelAndView page, Object handler) {
        boolean forged = page.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult result
                        && result.getTarget() == null
                        && result.getFieldErrors().stream().anyMatch(error -> !mistyped(error, handler)));
        if (forged) {
            page.setViewName("error/422");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return forged;
    }

    private static boolean mistyped(FieldError error, Object handler) {
        return !error.isBindingFailure()
                || forms(handler).stream()
                        .filter(Class::isRecord)
                        .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                        .filter(component -> component.getName().equals(error.getField()))
                        .map(RecordComponent::getType)
                        .anyMatch(type -> type.isEnum() || Temporal.class.isAssignableFrom(type));
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
