package org.agentmitra.web;

import static java.util.Objects.requireNonNull;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    ErrorAdvice advice;

    @Autowired
    MessageSource messages;

    @Test
    void unknownRecordIsAPageWithTheNavigationAndAReference() {
        world.lay();
        var answer = mvc.get()
                .uri("/policies/" + Ids.next() + "/nothing")
                .with(as(world.senior))
                .exchange();
        assertThat(answer).hasStatus(404).containsHeader("X-Request-Id");
        assertThat(answer)
                .bodyText()
                .contains("<h1>Page not found</h1>", "href=\"/imports\"", "aria-current=\"true\"")
                .contains(answer.getResponse().getHeader("X-Request-Id"));
    }

    @Test
    void unknownFailureShowsNeitherMessageNorTrace() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ModelAndView page = shown(new IllegalStateException("secret of the table"), response);
        assertThat(page.getViewName()).isEqualTo("error/500");
        assertThat(page.getModel()).containsOnlyKeys("shell", "reference");
        assertThat(page.getModel().toString()).doesNotContain("secret");
        assertThat(page.getModel()).containsEntry("reference", response.getHeader("X-Request-Id"));
    }

    @Test
    void everyKindOfFailureHasItsStatus() throws Exception {
        assertThat(statusOf(new NotFound("policy", 1))).isEqualTo(404);
        assertThat(statusOf(new OptimisticLockingFailureException("stale"))).isEqualTo(409);
        assertThat(statusOf(new MaxUploadSizeExceededException(1))).isEqualTo(413);
        assertThat(statusOf(new RuntimeException())).isEqualTo(500);
    }

    @Test
    void aConflictLeadsBackToTheFormAsItIsNow() throws Exception {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/users/" + Ids.next());
        ModelAndView page = requireNonNull(
                advice.show(new OptimisticLockingFailureException("stale"), sent, new MockHttpServletResponse()));
        assertThat(page.getModel()).containsEntry("back", sent.getRequestURI() + "/edit");
    }

    @Test
    void tooMuchIsSaidOfAFormAsOfAFile() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("hi"))) {
            assertThat(messages.getMessage("error.413.text", null, language)).contains("50 MB", "2 MB");
        }
    }

    @Test
    void missingDatabaseIsSaidWithoutTemplateAndLogged(CapturedOutput output) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Exception lost = new IllegalStateException(new CannotGetJdbcConnectionException("away"));
        assertThat(advice.show(lost, new MockHttpServletRequest("POST", "/flags"), response))
                .isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(output).contains("No database for POST /flags", "CannotGetJdbcConnectionException: away");
    }

    @Test
    void wrongMethodIsNotAServerError() {
        world.lay();
        assertThat(mvc.get().uri("/preferences").with(as(world.senior)).locale(Locale.ENGLISH))
                .hasStatus(405);
    }

    private int statusOf(Exception failure) throws Exception {
        return requireNonNull(shown(failure, new MockHttpServletResponse()).getStatus())
                .value();
    }

    private ModelAndView shown(Exception failure, MockHttpServletResponse response) throws Exception {
        return requireNonNull(advice.show(failure, new MockHttpServletRequest("GET", "/policies"), response));
    }
}
