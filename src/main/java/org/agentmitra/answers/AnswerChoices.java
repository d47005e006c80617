package org.agentmitra.answers;

import java.text.Collator;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the selects of the steps offer, in the reader's language. */
@Component
public class AnswerChoices {
    static final String INDIA = "IN";
    /** Names of what people do for a living. */
    public static final List<String> OCCUPATIONS =
            List.of("SALARIED", "SELF_EMPLOYED", "BUSINESS", "FARMER", "HOMEMAKER", "STUDENT", "RETIRED", "OTHER");

    /** What somebody can be to the customer. */
    public static final List<String> RELATIONS =
            List.of("PARENT", "SPOUSE", "CHILD", "SIBLING", "FRIEND", "COLLEAGUE", "OTHER");

    static final List<String> YES_NO = List.of("NO", "YES");
    static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    static final List<String> STATES = List.of(
            "Andaman and Nicobar Islands",
            "Andhra Pradesh",
            "Arunachal Pradesh",
            "Assam",
            "Bihar",
            "Chandigarh",
            "Chhattisgarh",
            "Dadra and Nagar Haveli and Daman and Diu",
            "Delhi",
            "Goa",
            "Gujarat",
            "Haryana",
            "Himachal Pradesh",
            "Jammu and Kashmir",
            "Jharkhand",
            "Karnataka",
            "Kerala",
            "Ladakh",
            "Lakshadweep",
            "Madhya Pradesh",
            "Maharashtra",
            "Manipur",
            "Meghalaya",
            "Mizoram",
            "Nagaland",
            "Odisha",
            "Puducherry",
            "Punjab",
            "Rajasthan",
            "Sikkim",
            "Tamil Nadu",
            "Telangana",
            "Tripura",
            "Uttar Pradesh",
            "Uttarakhand",
            "West Bengal");
    private static final int HALF_HOURS = 48;

    private final MessageSource texts;

    AnswerChoices(MessageSource texts) {
        this.texts = texts;
    }

    /** The names of an enumeration; first nothing. @param group part of the key of their texts */
    public List<Choice> of(String group, Enum<?>[] values, Locale locale) {
        return of(group, Arrays.stream(values).map(Enum::name).toList(), locale);
    }

    /** The same of names; first nothing. */
    public List<Choice> of(String group, List<String> values, Locale locale) {
        return withNone(values.stream().map(value -> new Choice(value, label(group, value, locale))), locale);
    }

    /** India first, then by name. */
    List<Choice> countries(Locale locale) {
        Collator order = Collator.getInstance(locale);
        Stream<Choice> others = COUNTRIES.stream()
                .filter(code -> !code.equals(INDIA))
                .map(code -> new Choice(code, country(code, locale)))
                .sorted((one, other) -> order.compare(one.label(), other.label()));
        return withNone(Stream.concat(Stream.of(new Choice(INDIA, country(INDIA, locale))), others), locale);
    }

    /** The states and union territories; first nothing. */
    public List<Choice> states(Locale locale) {
        return withNone(STATES.stream().map(state -> new Choice(state, state(state, locale))), locale);
    }

    /** Times of day, each half hour; first none. */
    public List<Choice> times(Locale locale) {
        List<Choice> times = new ArrayList<>();
        times.add(new Choice("", texts.getMessage("answers.quiet.none", null, locale)));
        IntStream.range(0, HALF_HOURS)
                .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half).toString())
                .forEach(time -> times.add(new Choice(time, time)));
        return times;
    }

    /** Empty for nothing. */
    public String label(String group, @Nullable String value, Locale locale) {
        return value == null || value.isEmpty() ? "" : texts.getMessage("answers." + group + "." + value, null, locale);
    }

    static String country(@Nullable String code, Locale locale) {
        return code == null || code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(locale);
    }

    String state(@Nullable String name, Locale locale) {
        return name == null || !STATES.contains(name)
                ? ""
                : texts.getMessage("answers.state." + STATES.indexOf(name), null, locale);
    }

    /** A text of the answers. */
    public String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private List<Choice> withNone(Stream<Choice> choices, Locale locale) {
        Choice none = new Choice("", texts.getMessage("answers.choose", null, locale));
        return Stream.concat(Stream.of(none), choices).toList();
    }
}
