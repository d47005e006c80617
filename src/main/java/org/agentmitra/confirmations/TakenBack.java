package org.agentmitra.confirmations;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows a form as it was typed to whoever takes it back without a proof, in browsers that keep no draft of it: its page is
 * made as ever, and what would stand there empty is filled in from the form that waited. Nothing of it is in an address or kept.
 */
@Configuration
class TakenBack implements WebMvcConfigurer, HandlerInterceptor {
    private static final String FORM = "form";
    private static final String TYPED = TakenBack.class.getName();
    private static final FormattingConversionService CONVERSIONS = new DefaultFormattingConversionService();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @param page path of the form's page, with the context */
    static void show(String page, List<Waiting> fields, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(TYPED, fields);
        String path = page.substring(request.getContextPath().length());
        request.getRequestDispatcher(path).forward(new Sent(request, "GET", List.of()), response);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Object empty = page == null ? null : page.getModel().get(FORM);
        if (page != null && empty != null && request.getAttribute(TYPED) instanceof List<?> typed) {
            ServletRequestDataBinder binder = new ServletRequestDataBinder(null, FORM);
            binder.setTargetType(ResolvableType.forInstance(empty));
            binder.setConversionService(CONVERSIONS);
            binder.construct(new Sent(request, "POST", (List<Waiting>) typed));
            if (binder.getTarget() != null && !binder.getBindingResult().hasErrors()) {
                page.addObject(FORM, binder.getTarget());
                page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, binder.getBindingResult());
            }
        }
    }

    /** A request with other fields than those it came with. */
    private static class Sent extends HttpServletRequestWrapper {
        private final String method;
        private final Map<String, String[]> fields = new LinkedHashMap<>();

        Sent(HttpServletRequest request, String method, List<Waiting> sent) {
            super(request);
            this.method = method;
            sent.forEach(field -> fields.merge(field.name(), new String[] {field.value()}, Sent::both));
        }

        private static String[] both(String[] before, String[] more) {
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = more[0];
            return all;
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return fields;
        }
    }
}
