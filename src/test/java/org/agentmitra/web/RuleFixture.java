package org.agentmitra.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the rules of URLs themselves, for every mapping there is. */
abstract class RuleFixture {
    @Autowired
    SecurityFilterChain chain;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    World world;

    @Autowired
    Proofs proofs;

    /** One request a mapping and method. */
    Stream<MockHttpServletRequest> everyRequest() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(RuleFixture::requests)
                .map(RuleFixture::dispatched);
    }

    /** @param viewer who proved just now to be the one; null for a stranger */
    boolean passes(MockHttpServletRequest request, @Nullable Viewer viewer) {
        request.setAttribute(Viewer.class.getName(), viewer);
        MockHttpSession session = new MockHttpSession();
        proofs.give(session);
        request.setSession(session);
        Authentication who = viewer == null
                ? new AnonymousAuthenticationToken("key", "stranger", AuthorityUtils.createAuthorityList("ANONYMOUS"))
                : UsernamePasswordAuthenticationToken.authenticated(
                        viewer.user().toString(), null, List.of());
        AuthorizationResult result = rules().authorize(() -> who, request);
        return result != null && result.isGranted();
    }

    static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    /** Nobody asks for the error page: the server hands a failed request on to it. */
    private static MockHttpServletRequest dispatched(MockHttpServletRequest request) {
        if ("/error".equals(request.getRequestURI())) {
            request.setDispatcherType(DispatcherType.ERROR);
        }
        return request;
    }

    private AuthorizationManager<HttpServletRequest> rules() {
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
}
