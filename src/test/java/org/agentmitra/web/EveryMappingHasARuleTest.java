package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Only a URL that no rule names is closed to somebody who holds every permission. */
@PortalTest
class EveryMappingHasARuleTest {
    @Autowired
    SecurityFilterChain chain;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    World world;

    @Autowired
    Proofs proofs;

    @Test
    void everyMappingIsNamedByARule() {
        Viewer root = world.lay().root;
        List<String> unnamed = mappings.getHandlerMethods().keySet().stream()
                .flatMap(EveryMappingHasARuleTest::requests)
                .map(EveryMappingHasARuleTest::dispatched)
                .filter(request -> !passes(request, root))
                .map(request -> request.getMethod() + " " + request.getRequestURI())
                .sorted()
                .toList();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void aUrlThatNoRuleNamesIsClosedEvenToThem() {
        assertThat(passes(request("GET", "/nowhere"), world.lay().root)).isFalse();
        assertThat(passes(request("DELETE", "/policies/x"), world.root)).isFalse();
        assertThat(passes(request("GET", "/error"), world.root)).isFalse();
    }

    /** Nobody asks for the error page: the server hands a failed request on to it. */
    private static MockHttpServletRequest dispatched(MockHttpServletRequest request) {
        if ("/error".equals(request.getRequestURI())) {
            request.setDispatcherType(DispatcherType.ERROR);
        }
        return request;
    }

    private boolean passes(MockHttpServletRequest request, Viewer viewer) {
        request.setAttribute(Viewer.class.getName(), viewer);
        MockHttpSession session = new MockHttpSession();
        proofs.give(session);
        request.setSession(session);
        Authentication who =
                UsernamePasswordAuthenticationToken.authenticated(viewer.user().toString(), null, List.of());
        AuthorizationResult result = rules().authorize(() -> who, request);
        return result != null && result.isGranted();
    }

    private AuthorizationManager<jakarta.servlet.http.HttpServletRequest> rules() {
        return chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MockHttpServletRequest> requests(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> request(name, filledIn(pattern))));
    }

    private static String filledIn(String pattern) {
        String path = pattern.replaceAll("\\{[^/]+}", "x").replace("**", "x").replace("*", "x");
        return path.isEmpty() ? "/" : path;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
