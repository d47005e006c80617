package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.agentmitra.requests.StaticFiles;
import org.agentmitra.shared.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Leads who may do a thing to what has to be done before. A form that waits for a proof goes along: 307 makes the
 * browser send it to the page that asks for the proof, which sends it on; it is kept nowhere meanwhile.
 */
@Component
public class Detours {
    private static final String ENROL = "/factors";
    private static final String CONFIRM = "/confirmation/new?";

    private final WayBack way;

    Detours(WayBack way) {
        this.way = way;
    }

    void send(Condition unmet, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + (unmet == Condition.FACTOR ? ENROL : confirmation(request));
        if (unmet == Condition.PROOF && sendsForm(request)) {
            response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            response.setHeader(HttpHeaders.LOCATION, target);
        } else {
            SignInRedirect.go(request, response, target);
        }
    }

    /** Whether the page is the one that asks for a proof. */
    public static boolean asksForProof(LocalPath page, HttpServletRequest request) {
        return page.text().startsWith(request.getContextPath() + CONFIRM);
    }

    private String confirmation(HttpServletRequest request) {
        if (sendsForm(request)) {
            return CONFIRM + "proofTo=" + encoded(request.getRequestURI())
                    + parameter("&proofFrom=", way.of(request).map(way::readable));
        }
        // A file leaves the page that stands before it as it is: people go back there, and take it.
        Optional<LocalPath> list = takesFile(request) ? way.sender(request) : Optional.empty();
        return CONFIRM
                + list.map(page -> parameter("proofFile=true&proofNext=", list))
                        .orElseGet(() -> parameter("proofNext=", way.of(request)));
    }

    private static boolean sendsForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && !WayBack.isSwap(request);
    }

    private static boolean takesFile(HttpServletRequest request) {
        return !WayBack.isSwap(request) && StaticFiles.path(request).endsWith(".csv");
    }

    private static String parameter(String name, Optional<LocalPath> page) {
        return page.map(path -> name + encoded(path.text())).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
