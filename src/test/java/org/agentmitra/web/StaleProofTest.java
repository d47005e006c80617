package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What administrators do, and files of personal data, ask for a proof of the last ten minutes. */
@PortalTest
class StaleProofTest {
    private static final Pattern ADMINISTERED = Pattern.compile("/(users|roles|flags|providers)(/.*)?");

    /** Posted because of what is asked; nothing is changed. */
    private static final Set<String> QUESTIONS = Set.of("/flags/explanations", "/users/access");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    World world;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void everyWriteOfAnAdministratorWaitsForAProof() {
        List<String> writes = mapped(RequestMethod.POST).stream()
                .filter(path -> ADMINISTERED.matcher(path).matches() && !QUESTIONS.contains(path))
                .toList();
        assertThat(writes).hasSizeGreaterThan(25);
        assertThat(writes).allSatisfy(path -> {
            String asked = filledIn(path);
            MvcTestResult stale = mvc.post()
                    .uri(asked)
                    .with(asLongAgo(world.root))
                    .with(csrf())
                    .exchange();
            assertThat(stale).hasStatus(307);
            assertThat(stale.getResponse().getHeader("Location"))
                    .startsWith("/confirmation/new?proofTo=" + asked.replace("/", "%2F"));
            assertThat(mvc.post().uri(asked).with(as(world.root)).with(csrf()).exchange())
                    .as("fresh " + path)
                    .satisfies(
                            fresh -> assertThat(fresh.getResponse().getStatus()).isNotEqualTo(307));
        });
    }

    @Test
    void anotherAddressOrPhoneOfOnesOwnWaitsForAProofToo() {
        for (String path : List.of("/profile/email", "/profile/phone")) {
            MvcTestResult stale = mvc.post()
                    .uri(path)
                    .param("contact", "")
                    .with(asLongAgo(world.senior))
                    .with(csrf())
                    .exchange();
            assertThat(stale).hasStatus(307);
            assertThat(stale.getResponse().getHeader("Location"))
                    .startsWith("/confirmation/new?proofTo=" + path.replace("/", "%2F"))
                    .contains("proofFrom=" + path.replace("/", "%2F") + "%2Fedit");
            assertThat(mvc.post()
                            .uri(path)
                            .param("contact", "")
                            .with(as(world.senior))
                            .with(csrf()))
                    .hasStatus(422);
        }
    }

    @Test
    void everyFileOfPersonalDataWaitsForAProof() {
        List<String> files = mapped(RequestMethod.GET).stream()
                .filter(path -> path.matches("/[a-z]+\\.csv"))
                .toList();
        assertThat(files).contains("/users.csv", "/policies.csv", "/audit.csv");
        assertThat(files).allSatisfy(path -> {
            assertThat(mvc.get().uri(path).with(asLongAgo(world.root)))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/confirmation/new?proofNext=" + path.replace("/", "%2F"));
            assertThat(mvc.head().uri(path).with(asLongAgo(world.root))).hasStatus3xxRedirection();
            assertThat(mvc.get().uri(path).with(as(world.root))).hasStatusOk();
        });
    }

    @Test
    void aFileIsTakenFromThePageThatOffersIt() {
        assertThat(mvc.get()
                        .uri("/users.csv?role=guest")
                        .with(asLongAgo(world.root))
                        .header("Host", "localhost")
                        .header("Referer", "http://localhost/users?role=guest"))
                .hasRedirectedUrl("/confirmation/new?proofFile=true&proofNext=%2Fusers%3Frole%3Dguest");
    }

    /** A browser would keep the page that asks for the proof as the file. */
    @Test
    void linksToFilesLeaveItToTheAnswerWhetherItIsOne() throws Exception {
        for (String list : List.of("users", "policies", "ledger")) {
            assertThat(Files.readString(Path.of("templates", list, "list.html")))
                    .contains("exportUrl()")
                    .doesNotContain(" download>");
        }
    }

    @Test
    void whoMayNotIsForbiddenWithoutBeingAskedForAProof() {
        assertThat(mvc.post().uri("/users").with(asLongAgo(world.senior)).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/users.csv").with(asLongAgo(world.senior))).hasStatus(403);
    }

    @Test
    void whatIsReadOnTheScreenAsksForNone() {
        for (String path : List.of("/users", "/users/new", "/roles", "/flags", "/providers", "/policies")) {
            assertThat(mvc.get().uri(path).with(asLongAgo(world.root))).as(path).hasStatusOk();
        }
    }

    @Test
    void aSwapIsToldToGoToThePageAndComesBackToItsOwn() {
        assertThat(mvc.post()
                        .uri("/users")
                        .with(asLongAgo(world.root))
                        .with(csrf())
                        .header("Host", "localhost")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/users/new"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/confirmation/new?proofNext=%2Fusers%2Fnew");
    }

    private List<String> mapped(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .sorted()
                .toList();
    }

    private static String filledIn(String pattern) {
        return pattern.replaceAll("\\{(name|key|role)}", "guest")
                .replaceAll("\\{[^/]+}", Ids.next().toString());
    }
}
