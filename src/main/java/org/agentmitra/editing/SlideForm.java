package org.agentmitra.editing;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.slides.Art;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.SlideWords;
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
 * @param key what the slide is known by, wherever it stands; a new one is from its first save on
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

        @Size(max = 400, message = "{presentations.title.long}")
        String title,

        @Size(max = 500, message = "{presentations.subtitle.long}")
        String subtitle,

        @Size(max = 1200, message = "{presentations.body.long}")
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
        @Nullable String key,
        @Nullable String version,
        @Nullable String over) {
    private static final int TITLE = 120;
    private static final int SUBTITLE = 200;
    private static final int BODY = 600;

    SlideForm {
        alt = Typed.text(alt);
        title = Typed.text(title);
        subtitle = Typed.text(subtitle);
        body = Typed.text(body);
        callText = Typed.text(callText);
        callTarget = Typed.text(callTarget);
    }

    static SlideForm of(Slide slide, UUID key, @Nullable Long version) {
        SlideLook look = slide.look();
        return new SlideForm(
                slide.kind().name(),
                slide.picture() == null ? null : slide.picture().toString(),
                slide.video() == null ? null : slide.video().toString(),
                slide.alt(),
                slide.art() == null ? null : slide.art().name(),
                look.layout().name(),
                slide.words().title(),
                slide.words().subtitle(),
                slide.words().body(),
                look.text().name(),
                look.ground().name(),
                String.valueOf(look.veil()),
                String.valueOf(look.seconds()),
                look.transition().name(),
                slide.call().kind().name(),
                slide.call().text(),
                slide.call().target(),
                slide.locked() ? "true" : null,
                key.toString(),
                String.valueOf(version),
                null);
    }

    @Nullable
    Long seen() {
        Long chosen = Typed.number(over);
        return chosen == null ? Typed.number(version) : chosen;
    }

    /** What the slide is known by; null where nobody says. */
    @Nullable
    UUID known() {
        return Typed.id(key);
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
        reads(result, "title", title, TITLE);
        reads(result, "subtitle", subtitle, SUBTITLE);
        reads(result, "body", body, BODY);
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

    /** Marks are not read, so they count for nothing. */
    private static void reads(BindingResult result, String field, String text, int most) {
        if (SlideWords.plain(text).length() > most && !result.hasFieldErrors(field)) {
            result.rejectValue(field, "presentations." + field + ".long");
        }
        places(result, field, text);
    }

    private static void places(BindingResult result, String field, String text) {
        Placeholders.flaws(text).forEach(flaw -> result.rejectValue(field, flaw));
    }

    /** What the slide is while somebody types: what cannot be read is as usual. */
    Slide sample() {
        Long stays = Typed.number(seconds);
        Long covers = Typed.number(veil);
        SlideLook usual = SlideLook.USUAL;
        return slide(
                covers == null || covers > 100 ? usual.veil() : covers.intValue(),
                stays == null ? usual.seconds() : stays.intValue());
    }

    /** The slide, once nothing is wrong with it. */
    Slide slide() {
        return slide(number(veil), number(seconds));
    }

    private static int number(@Nullable String checked) {
        return Math.toIntExact(Objects.requireNonNull(Typed.number(checked)));
    }

    private Slide slide(int covers, int stays) {
        SlideKind shown = Typed.one(SlideKind.class, kind, SlideKind.TEXT);
        Call.Kind asks = asks();
        return new Slide(
                shown,
                shown == SlideKind.IMAGE ? Typed.id(picture) : null,
                shown == SlideKind.VIDEO ? Typed.id(video) : null,
                shown == SlideKind.IMAGE || shown == SlideKind.VIDEO ? alt : "",
                shown == SlideKind.ART ? Typed.one(Art.class, art, Art.SHIELD) : null,
                new SlideWords(title, subtitle, body.replace("\r\n", "\n")),
                look(covers, stays),
                asks == Call.Kind.NONE
                        ? Call.NONE
                        : new Call(asks, callText, asks.checked(callTarget).orElse("")),
                locked != null);
    }

    private SlideLook look(int covers, int stays) {
        SlideLook usual = SlideLook.USUAL;
        return new SlideLook(
                Typed.one(SlideLayout.class, layout, usual.layout()),
                Typed.one(Tone.class, text, usual.text()),
                Typed.one(Tone.class, ground, usual.ground()),
                covers,
                stays,
                Typed.one(Transition.class, transition, usual.transition()));
    }

    private Call.Kind asks() {
        return Typed.one(Call.Kind.class, call, Call.Kind.NONE);
    }
}
