package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages look to whoever asks, for modules that keep finished pages. */
@Component
public class PageLooks {
    private final Shells shells;

    PageLooks(Shells shells) {
        this.shells = shells;
    }

    public PageLook of(HttpServletRequest request) {
        Shell shell = shells.of(request);
        return new PageLook(
                Locale.forLanguageTag(shell.language()),
                shell.theme().code(),
                shell.textSize(),
                shell.contrast(),
                shell.motion());
    }
}
