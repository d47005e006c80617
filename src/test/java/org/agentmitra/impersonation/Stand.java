package org.agentmitra.impersonation;

import static org.agentmitra.support.As.lookedUp;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A browser of somebody who is looked up with every request, unlike {@code as}: what they act as counts. */
final class Stand {
    private final MockMvcTester mvc;
    private final Viewer viewer;

    private @Nullable Cookie session;

    Stand(MockMvcTester mvc, Viewer viewer) {
        this.mvc = mvc;
        this.viewer = viewer;
    }

    RequestPostProcessor signedIn() {
        return lookedUp(viewer.user());
    }

    MvcTestResult start(Viewer user, String reason, boolean writes) {
        return start(user.user(), reason, writes);
    }

    MvcTestResult start(UUID user, String reason, boolean writes) {
        var request = mvc.post()
                .uri("/users/" + user + "/impersonation")
                .param("reason", reason)
                .with(signedIn())
                .with(csrf());
        MvcTestResult result = writes ? request.param("writes", "true").exchange() : request.exchange();
        session = result.getResponse().getCookie("SESSION");
        return result;
    }

    MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .cookie(Objects.requireNonNull(session))
                .with(signedIn())
                .exchange();
    }

    /** A part of a page, as htmx asks for it. */
    MvcTestResult swap(String path) {
        return mvc.get()
                .uri(path)
                .header("HX-Request", "true")
                .cookie(Objects.requireNonNull(session))
                .with(signedIn())
                .exchange();
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post()
                .uri(path)
                .cookie(Objects.requireNonNull(session))
                .with(signedIn())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
