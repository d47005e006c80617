package org.agentmitra.slides;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Slides as one text, to be kept as they were. */
public final class SlideDeck {
    /** What is kept may be older than a part of slides: that part is then as usual. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<Slide>> SLIDES = new TypeReference<>() {};

    private SlideDeck() {}

    public static String write(List<Slide> slides) {
        return JSON.writeValueAsString(slides);
    }

    public static List<Slide> read(String text) {
        return JSON.readValue(text, SLIDES);
    }
}
