package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.agentmitra.shared.LocalPath;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Sends somebody back whose form came from a page that is no longer good: of a session that ended, say. The next page tells
 * that nothing was taken, and its scripts keep the draft.
 */
final class Unsent {
    private static final FlashMapManager FLASHES = new SessionFlashMapManager();

    private Unsent() {}

    static void back(HttpServletRequest request, HttpServletResponse response, LocalPath page) throws IOException {
        FlashMap flash = new FlashMap();
        flash.put("refusal", "shell.unsent");
        flash.put("unsent", true);
        flash.setTargetRequestPath(page.text().split("[?#]", 2)[0]);
        FLASHES.saveOutputFlashMap(flash, request, response);
        SignInRedirect.go(request, response, page.text());
    }
}
