package org.agentmitra.cards;

import java.util.List;
import org.springframework.ui.Model;

/**
 * What the page of a card offers besides its form.
 *
 * @param own whether the viewer is the agent, who alone publishes
 * @param action where the form is sent, and {@code back} where somebody goes who leaves it
 */
record CardPage(
        String name,
        boolean own,
        String action,
        String back,
        List<Speciality> specialities,
        List<SpokenLanguage> languages) {
    static CardPage of(CardDesk.Bearer bearer, boolean own, String action, String back) {
        return new CardPage(
                bearer.name(), own, action, back, List.of(Speciality.values()), List.of(SpokenLanguage.values()));
    }

    String show(Model model, String template) {
        model.addAttribute("page", this);
        return template;
    }
}
