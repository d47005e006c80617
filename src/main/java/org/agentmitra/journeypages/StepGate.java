package org.agentmitra.journeypages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Progress;
import org.agentmitra.onboarding.Route;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.StepShown;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Stands before the pages of all steps, of whichever module: who has no open journey, or did not reach the step, is led
 * to where to go on and told why. Pages that are shown get their {@link Frame} here, as {@code frame}.
 */
@Component
class StepGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String START = "/onboarding";
    private static final String JOURNEY = StepGate.class.getName();

    private final JourneyBook journeys;
    private final Route route;
    private final Frames frames;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;

    StepGate(JourneyBook journeys, Route route, Frames frames, MessageSource texts, ApplicationEventPublisher events) {
        this.journeys = journeys;
        this.route = route;
        this.frames = frames;
        this.texts = texts;
        this.events = events;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(START + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<JourneyStep> step = route.at(path(request));
        if (step.isEmpty() || !(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            return true;
        }
        Optional<Journey> journey = journeys.open(viewer.user());
        if (journey.isEmpty()) {
            lead(START, "onboarding.gate.none", null, request, response);
            return false;
        }
        Progress progress = journeys.progress(journey.get().id());
        if (!progress.reaches(step.get().key())) {
            JourneyStep first = progress.frontier().orElseThrow();
            lead(first.path(), "onboarding.gate.locked", first.key(), request, response);
            return false;
        }
        request.setAttribute(JOURNEY, journey.get());
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || page.getViewName() == null
                || page.getViewName().startsWith("redirect:")
                || !(request.getAttribute(JOURNEY) instanceof Journey journey)
                || !(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            return;
        }
        StepKey key = route.at(path(request)).orElseThrow().key();
        Progress progress = journeys.progress(journey.id());
        page.addObject("draftKey", DraftKey.of(request));
        page.addObject("frame", frames.of(journey, progress, key, viewer.zone(), request.getParameter("row")));
        events.publishEvent(new StepShown(journey.id(), key));
    }

    private void lead(
            String path, String why, @Nullable StepKey first, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String target = request.getContextPath() + path;
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("refusal", why);
        if (first != null) {
            flash.put(
                    "messageArguments",
                    List.of(texts.getMessage(first.label(), null, RequestContextUtils.getLocale(request))));
        }
        RequestContextUtils.saveOutputFlashMap(target, request, response);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
