package org.agentmitra.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.agentmitra.requests.Reference;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Shell}, and the container's error pages their reference. */
@ControllerAdvice
class ShellAdvice {
    private final Shells shells;

    ShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute
    void shell(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("shell", shells.of(request));
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            model.addAttribute("reference", Reference.of(response));
        }
    }
}
