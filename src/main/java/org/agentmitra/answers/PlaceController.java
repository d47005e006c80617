package org.agentmitra.answers;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.identifiers.PinCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** District and state of a PIN code, while it is typed: the fields of the page, filled. */
@Controller
@RequestMapping(KycStep.PATH + "/place")
class PlaceController {
    private final AnswerChoices choices;

    PlaceController(AnswerChoices choices) {
        this.choices = choices;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String otherPin,
            @RequestParam(defaultValue = "false") boolean other,
            Locale locale,
            Model model) {
        Optional<PinCode.Place> place = PinCode.parse(other ? otherPin : pin).flatMap(PinCode::place);
        model.addAttribute("other", other);
        model.addAttribute("district", place.map(PinCode.Place::district).orElse(""));
        model.addAttribute("state", place.map(PinCode.Place::state).orElse(""));
        model.addAttribute("states", choices.states(locale));
        return "answers/place :: place";
    }
}
