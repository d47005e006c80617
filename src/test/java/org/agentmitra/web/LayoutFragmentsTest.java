package org.agentmitra.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.accounts.Display;
import org.agentmitra.shared.PageOf;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ViewResolver;

/** The fragments that every module's templates are made of. */
@PortalTest
class LayoutFragmentsTest {
    @Autowired
    @Qualifier("thymeleafViewResolver")
    ViewResolver views;

    @Autowired
    WebApplicationContext context;

    @Test
    void fieldsAreLabelledAndSayWhatIsWrong() throws Exception {
        assertThat(page())
                .contains("<label class=\"form-label\" for=\"name\">Name</label>")
                .contains("aria-invalid=\"true\" aria-describedby=\"name-error\"")
                .contains("<a href=\"#name\">Enter a name</a>", "id=\"name-error\"")
                .contains("<span>These do not fit together</span>")
                .contains("id=\"mail-hint\">As on the card", "aria-describedby=\"mail-hint\" autocomplete=\"email\"")
                .contains("aria-describedby=\"day-hint day-error\"")
                .contains("<option value=\"Q\" selected=\"selected\">Quarterly</option>")
                .contains("type=\"date\"", "type=\"file\"");
    }

    @Test
    void secretsNeverComeBack() throws Exception {
        assertThat(page()).contains("type=\"password\"").doesNotContain("hunter2");
    }

    @Test
    void titleAndStatusRegionSpeakOfErrorsAndMessages() throws Exception {
        assertThat(page())
                .contains("<title>Error: Parts – Agent Mitra</title>")
                .contains("<span>Menu of Sunita</span>")
                .doesNotContain("??");
    }

    @Test
    void pagerKeepsTheFilterAndSwapsOnlyWhereAsked() throws Exception {
        assertThat(page())
                .contains("href=\"/policies?q=a%20b&amp;after=k2\"")
                .contains("hx-get=\"/policies?after=k2\"", "hx-target=\"#policies\"", "hx-push-url=\"true\"")
                .contains("1,000+ in all")
                .doesNotContain("hx-get=\"/policies?q");
    }

    private String page() throws Exception {
        Form form = new Form("", "a@example.com", "hunter2", "", "Q", "");
        BindingResult result = new BeanPropertyBindingResult(form, "form");
        result.rejectValue("name", "blank", "Enter a name");
        result.rejectValue("day", "blank", "Enter a day");
        result.reject("apart", "These do not fit together");
        Map<String, Object> model = new HashMap<>(result.getModel());
        model.put(
                "shell",
                new Shell(
                        null,
                        Display.NONE,
                        null,
                        Theme.AUTO,
                        "light",
                        "en",
                        "/parts",
                        "/parts",
                        null,
                        () -> 0,
                        open -> true,
                        null));
        model.put("failed", true);
        model.put("message", "shell.menu");
        model.put("messageArguments", List.of("Sunita"));
        model.put("modes", List.of(new Option("Y", "Yearly"), new Option("Q", "Quarterly")));
        model.put("list", new PageOf<>(List.of("x"), PageOf.CAP + 1, "k2", null));
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", "/parts");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        requireNonNull(views.resolveViewName("test/fragments", Locale.ENGLISH)).render(model, request, response);
        return response.getContentAsString();
    }

    record Form(String name, String mail, String secret, String day, String mode, String file) {
        public String getName() {
            return name;
        }
    }

    record Option(String value, String label) {}
}
