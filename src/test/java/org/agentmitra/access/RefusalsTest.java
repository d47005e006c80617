package org.agentmitra.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.requests.KnownPages;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RefusalsTest {
    private final Viewer asha = new Viewer(
            Ids.next(), "Asha Iyer", "junior_agent", Map.of(), null, null, List.of(), Set.of(), ZoneOffset.UTC);
    private final Viewers viewers = mock(Viewers.class);
    private final KnownPages pages = mock(KnownPages.class);
    private final List<Object> events = new ArrayList<>();
    private final WayBack way = new WayBack(pages);
    private final Refusals refusals = new Refusals(viewers, pages, way, new Detours(way), events::add);

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        asha.user().toString(), null, List.of()));
        when(viewers.of(any(), any())).thenReturn(Optional.of(asha));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPageWithoutThePermissionIsForbiddenAndRecorded() throws IOException {
        when(pages.has(any())).thenReturn(true);
        assertThat(answer(request()).getStatus()).isEqualTo(403);
        assertThat(events).singleElement().isInstanceOfSatisfying(AccessRefused.class, event -> {
            assertThat(event.action()).isEqualTo("access.refused");
            assertThat(event.actor()).isEqualTo(asha.user());
            assertThat(event.details()).containsEntry("area", "/customers");
        });
    }

    @Test
    void aPageThatDoesNotExistIsNotFound() throws IOException {
        assertThat(answer(request()).getStatus()).isEqualTo(404);
        assertThat(events).isEmpty();
    }

    @Test
    void whoMayNoLongerActLosesTheSession() throws IOException {
        when(viewers.of(any(), any())).thenReturn(Optional.empty());
        MockHttpServletRequest request = request();
        request.getSession(true);
        assertThat(answer(request).getRedirectedUrl()).isEqualTo("/login?next=%2Fcustomers%2F7");
        assertThat(request.getSession(false)).isNull();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        refusals.handle(request, response, new AccessDeniedException("no"));
        return response;
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/customers/7");
        request.setServletPath("/customers/7");
        return request;
    }
}
