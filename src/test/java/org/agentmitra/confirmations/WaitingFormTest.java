package org.agentmitra.confirmations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.support.Answers;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A form that waits for a proof is neither lost nor kept. */
@PortalTest
class WaitingFormTest extends ConfirmationFixture {
    /** In the other language it stands there as it was, whatever its fields are called; nothing of it is in an address. */
    @Test
    void whoTakesAFormBackIsShownItsPage() {
        tenMinutesPass();
        MvcTestResult page = post("/confirmation/new?proofTo=/users&proofFrom=/users/new?place=1", NEW_USER);
        assertThat(page).bodyText().contains("formaction=\"/confirmation/withdrawal\"");
        assertThat(post("/confirmation/withdrawal?proofTo=/users&proofFrom=/users/new", NEW_USER))
                .hasStatusOk()
                .hasForwardedUrl("/users/new");
        assertThat(post("/confirmation/withdrawal?proofFrom=//example.com", NEW_USER))
                .hasForwardedUrl("/");
    }

    @Test
    void theFormWaitsOnWhenTheLanguageChanges() {
        tenMinutesPass();
        Map<String, String> sent = with(NEW_USER, "language", "kn", "back", "yes", "newPassword", "kettle lantern");
        MvcTestResult page = post("/confirmation/new?proofTo=/users&proofFrom=/users/new", sent);
        String at = hidden(page, "resend");
        String packed = hidden(page, "proofForm");
        assertThat(at).startsWith("/confirmation/new?").doesNotContain("meera");
        assertThat(packed).contains("meera%40example.com").doesNotContain("kettle");
        Map<String, String> choice = Map.of("language", "hi", "back", "/users/new", "resend", at, "proofForm", packed);
        MvcTestResult on = post("/preferences", choice);
        assertThat(on).hasStatus(307);
        assertThat(location(on)).isEqualTo(at);
        MvcTestResult hindi = post(at, choice);
        assertThat(hindi)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "पुष्टि करें कि यह आप हैं",
                        "name=\"email\" value=\"meera@example.com\"",
                        "name=\"name\" value=\"Meera &quot;Nair&quot; &lt;b&gt;\"",
                        "name=\"role\" value=\"support_staff\"",
                        "name=\"language\" value=\"kn\"",
                        "name=\"proofTo\" value=\"/users\"")
                .doesNotContain("??", "value=\"hi\"><input");
        assertThat(hidden(hindi, "proofForm")).isEqualTo(packed);
    }

    @Test
    void aChoiceOfLanguageSendsAFormNowhereElse() {
        for (String elsewhere : List.of("/users", "//evil.example/confirmation/new?", "https://evil.example/")) {
            assertThat(post("/preferences", Map.of("language", "en", "back", "/users", "resend", elsewhere)))
                    .hasStatus(303)
                    .hasRedirectedUrl("/users");
        }
    }

    private static String hidden(MvcTestResult page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(Answers.page(page));
        assertThat(found.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }
}
