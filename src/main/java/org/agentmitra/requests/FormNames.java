package org.agentmitra.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Refuses names that reach into the fields of a form, as {@code until.day} or {@code id[0].x} would, where the form has
 * no such places. What makes the form would try to build days and ids of them, and break.
 */
class FormNames implements HandlerInterceptor {
    /** As many elements of a list as are ever made of numbered names. */
    private static final int ELEMENTS = 256;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(ModelAttribute.class)
                        && !names(request).allMatch(name -> has(ResolvableType.forMethodParameter(parameter), name))) {
                    throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
                }
            }
        }
        return true;
    }

    private static Stream<String> names(HttpServletRequest request) {
        MultipartRequest files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return Stream.concat(
                request.getParameterMap().keySet().stream(),
                files == null ? Stream.empty() : files.getMultiFileMap().keySet().stream());
    }

    /** Whether the form has the place, or nothing of that name at all: then it is not looked at. */
    private static boolean has(ResolvableType form, String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        ResolvableType field = component(form, name.substring(0, end));
        return field == null || reaches(field, name.substring(end));
    }

    private static boolean reaches(ResolvableType type, String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        Class<?> raw = type.toClass();
        int close = rest.indexOf(']');
        if (rest.charAt(0) == '[' && close > 0) {
            String key = rest.substring(1, close);
            String further = rest.substring(close + 1);
            return Map.class.isAssignableFrom(raw)
                    ? reaches(type.asMap().getGeneric(1), further)
                    : Collection.class.isAssignableFrom(raw)
                            && isPlace(key)
                            && reaches(type.asCollection().getGeneric(), further);
        }
        return rest.charAt(0) == '.' && raw.isRecord() && hasWithin(type, rest.substring(1));
    }

    private static boolean hasWithin(ResolvableType type, String name) {
        return component(type, name.split("[.\\[]", 2)[0]) != null && has(type, name);
    }

    /** The place of an element; none for the next one. */
    private static boolean isPlace(String key) {
        return key.length() <= 3
                && key.chars().allMatch(c -> c >= '0' && c <= '9')
                && (key.isEmpty() || Integer.parseInt(key) < ELEMENTS);
    }

    private static @Nullable ResolvableType component(ResolvableType type, String name) {
        RecordComponent[] components = type.toClass().getRecordComponents();
        return components == null
                ? null
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(component -> ResolvableType.forType(component.getGenericType(), type))
                        .orElse(null);
    }
}
