package org.agentmitra.editing;

import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.slides.Art;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a slide offers. */
@Component
class SlideChoices {
    private final PresentationPages pages;

    SlideChoices(PresentationPages pages) {
        this.pages = pages;
    }

    void offer(PresentationPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("pictures", pages.pictures(page));
        model.addAttribute("videos", pages.videos(page));
        model.addAttribute("kinds", SlideKind.values());
        model.addAttribute("drawings", Art.values());
        model.addAttribute("layouts", SlideLayout.values());
        model.addAttribute("tones", Tone.values());
        model.addAttribute("transitions", Transition.values());
        model.addAttribute("calls", Call.Kind.values());
        model.addAttribute("places", Placeholders.KNOWN);
        model.addAttribute("above", page.above());
    }
}
