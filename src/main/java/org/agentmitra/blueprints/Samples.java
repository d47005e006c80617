package org.agentmitra.blueprints;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Money;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and amounts that templates are shown with. */
@Component
class Samples {
    private static final long PREMIUM = 1_250_00;

    private final MessageSource texts;

    Samples(MessageSource texts) {
        this.texts = texts;
    }

    List<Slide> filled(List<Slide> slides, String language) {
        Locale reader = Locale.of(language);
        Map<String, String> known = Map.of(
                Placeholders.AGENT_NAME, texts.getMessage("blueprints.sample.agent", null, reader),
                Placeholders.CUSTOMER_FIRST_NAME, texts.getMessage("blueprints.sample.customer", null, reader),
                Placeholders.PRODUCT_NAME, texts.getMessage("blueprints.sample.product", null, reader),
                Placeholders.PRODUCT_PREMIUM, Money.inr(PREMIUM).toString());
        return slides.stream().map(slide -> slide.filled(known)).toList();
    }
}
