package org.agentmitra.editing;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.slides.Art;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the page of a slide sends. Of choices, anything else than those that it offers means the usual one.
 *
 * @param picture id of one of the agent's
 * @param video the same of a video
 * @param veil per cent, in steps of five
 * @param locked whether agents have to leave it as it is, in a template
 * @param version of the presentation when the form was opened
 * @param over version of the presentation that the maker chose to write over; null for none
 */
record SlideForm(
        @Nullable String kind,
        @Nullable String picture,
        @Nullable String video,

        @Size(max = 300, message = "{presentations.alt.long}")
        String alt,

        @Nullable String art,
        @Nullable String layout,

        @Size(max = 120, message = "{presentations.title.long}")
        String title,

        @Size(max = 200, message = "{presentations.subtitle.long}")
        String subtitle,

        @Size(max = 600, message = "{presentations.body.long}")
        String body,

        @Nullable String text,
        @Nullable String ground,
        @Nullable String veil,
        @Nullable String seconds,
        @Nullable String transition,
        @Nullable String call,

        @Size(max = 60, message = "{presentations.call.text.long}")
        String callText,

        String callTarget,
        @Nullable String locked,
        @Nullable String version,
        @Nullable String over) {
    SlideForm {
        alt = Typed.text(alt);
        title = Typed.text(title);
        subtitle = Typed.text(subtitle);
        body = Typed.text(body);
        callText = Typed.text(callText);
        callTarget = Typed.text(callTarget);
    }

    static SlideForm of(Slide slide, @Nullable Long version) {
        return new SlideForm(
                slide.kind().name(),
                slide.picture() == null ? null : slide.picture().toString(),
                slide.video() == null ? null : slide.video().toString(),
                slide.alt(),
                slide.art() == null ? null : slide.art().name(),
                slide.layout().name(),
                slide.title(),
                slide.subtitle(),
                slide.body(),
                slide.text().name(),
                slide.ground().name(),
                String.valueOf(slide.veil()),
                String.valueOf(slide.seconds()),
                slide.transition().name(),
                slide.call().kind().name(),
                slide.call().text(),
                slide.call().target(),
                slide.locked() ? "true" : null,
                String.valueOf(version),
                null);
    }

    @Nullable
    Long seen() {
        Long chosen = Typed.number(over);
        return chosen == null ? Typed.number(version) : chosen;
    }

    /** Says at the fields what cannot be kept. */
    void check(BindingResult result) {
        Long stays = Typed.number(seconds);
        if (stays == null || stays < Slide.SHORTEST || stays > Slide.LONGEST) {
            result.rejectValue("seconds", "presentations.seconds.range");
        }
        Long covers = Typed.number(veil);
        if (covers == null || covers > 100 || covers % 5 != 0) {
            result.rejectValue("veil", "presentations.veil.range");
        }
        if (Typed.one(SlideLayout.class, layout, SlideLayout.CENTRE) == SlideLayout.GRID
                && body.lines().filter(line -> !line.isBlank()).count() > SlideLayout.CELLS) {
            result.rejectValue("body", "editing.grid.many");
        }
        places(result, "title", title);
        places(result, "subtitle", subtitle);
        places(result, "body", body);
        places(result, "callText", callText);
        Call.Kind asks = asks();
        if (asks != Call.Kind.NONE && callText.isEmpty()) {
            result.rejectValue("callText", "presentations.call.text.blank");
        }
        if (asks.checked(callTarget).isEmpty()) {
            result.rejectValue(
                    "callTarget",
                    switch (asks) {
                        case NAVIGATE -> "presentations.call.path";
                        case LINK -> "presentations.call.link";
                        default -> "presentations.call.number";
                    });
        }
    }

    private static void places(BindingResult result, String field, String text) {
        Placeholders.flaws(text).forEach(flaw -> result.rejectValue(field, flaw));
    }

    /** What the slide is while somebody types: what cannot be read is as usual. */
    Slide sample() {
        Long stays = Typed.number(seconds);
        Long covers = Typed.number(veil);
        Slide usual = Slide.blank();
        return slide(
                covers == null || covers > 100 ? usual.veil() : covers.intValue(),
                stays == null ? usual.seconds() : stays.intValue());
    }

    /** The slide, once nothing is wrong with it. */
    Slide slide() {
        return slide(Integer.parseInt(String.valueOf(veil)), Integer.parseInt(String.valueOf(seconds)));
    }

    private Slide slide(int covers, int stays) {
        SlideKind shown = Typed.one(SlideKind.class, kind, SlideKind.TEXT);
        UUID chosen = shown == SlideKind.IMAGE ? Typed.id(picture) : null;
        Slide usual = Slide.blank();
        Call.Kind asks = asks();
        return new Slide(
                shown,
                chosen,
                shown == SlideKind.VIDEO ? Typed.id(video) : null,
                shown == SlideKind.IMAGE || shown == SlideKind.VIDEO ? alt : "",
                shown == SlideKind.ART ? drawing() : null,
                Typed.one(SlideLayout.class, layout, usual.layout()),
                title,
                subtitle,
                body.replace("\r\n", "\n"),
                Typed.one(Tone.class, text, usual.text()),
                Typed.one(Tone.class, ground, usual.ground()),
                covers,
                stays,
                Typed.one(Transition.class, transition, usual.transition()),
                asks == Call.Kind.NONE
                        ? Call.NONE
                        : new Call(asks, callText, asks.checked(callTarget).orElse("")),
                locked != null);
    }

    private Art drawing() {
        return Typed.one(Art.class, art, Art.SHIELD);
    }

    private Call.Kind asks() {
        return Typed.one(Call.Kind.class, call, Call.Kind.NONE);
    }
}
