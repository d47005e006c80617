package org.agentmitra.journeys;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.answers.TestAnswers;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.StepKey;

/**
 * A send of a step that says something else each time, so that what is kept tells which send was the last.
 *
 * @param at the step that the customer has reached
 * @param most as many sends as one customer may make
 */
record RepeatedStep(StepKey at, int most, Send send, Shown shown) {
    private static final String DOCUMENTS = "/onboarding/documents";

    @FunctionalInterface
    interface Send {
        /** @param number from 1; the same number is the same send */
        HttpResponse<String> to(PortalClient portal, int number) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    interface Shown {
        /** The number of the send that the portal shows, 0 for none. @param last the highest that it can be */
        int by(PortalClient portal, int last) throws IOException, InterruptedException;
    }

    /** Asks one agent and the other by turns; no more often than is allowed on a day. */
    static RepeatedStep agent(List<Asked> agents) {
        return new RepeatedStep(
                StepKey.AGENT,
                10,
                (portal, number) -> {
                    Asked asked = agents.get(number % 2);
                    Map<String, String> fields = Map.of(
                            "agent", asked.agent().toString(),
                            "provider", asked.provider().toString());
                    return portal.answer("/onboarding/agent", "/onboarding/agent", fields);
                },
                (portal, last) -> {
                    String page = portal.get("/onboarding/agent");
                    if (!page.contains("id=\"standing\"")) {
                        return 0;
                    }
                    return page.contains(agents.get(last % 2).code()) ? last : last - 1;
                });
    }

    record Asked(UUID agent, UUID provider, String code) {}

    /** Brings another PAN card. */
    static RepeatedStep paper() {
        return new RepeatedStep(
                StepKey.DOCUMENTS,
                100,
                (portal, number) -> bring(portal, Map.of("kind", "PAN"), "pan-" + number + ".png", 600 + number),
                shown(DOCUMENTS, "pan-(\\d+)\\.png"));
    }

    /** Another PAN each time, told by its last letter. */
    static RepeatedStep numbers() {
        return new RepeatedStep(
                StepKey.DOCUMENTS,
                26,
                (portal, number) ->
                        portal.answer(DOCUMENTS, DOCUMENTS, Map.of("pan", "ZZZPR1234" + (char) ('A' + number - 1))),
                (portal, last) -> {
                    Matcher found = Pattern.compile("ZZZPR\\*{4}([A-Z])").matcher(portal.get(DOCUMENTS));
                    return found.find() ? found.group(1).charAt(0) - 'A' + 1 : 0;
                });
    }

    static RepeatedStep kyc() {
        return answers(StepKey.KYC, TestAnswers.kyc(), "line", "%d Lake Road", "value=\"(\\d+) Lake Road");
    }

    static RepeatedStep contacts() {
        return answers(StepKey.CONTACTS, TestAnswers.contacts(), "email", "r%d@example.com", "value=\"r(\\d+)@");
    }

    static RepeatedStep profile() {
        Map<String, String> fields = new LinkedHashMap<>(TestAnswers.profile());
        fields.put("language", "en");
        fields.put("nominees[0].relation", "PARENT");
        fields.put("nominees[0].bornOn.day", "5");
        fields.put("nominees[0].bornOn.month", "3");
        fields.put("nominees[0].bornOn.year", "1955");
        fields.put("nominees[0].share", "100");
        return answers(StepKey.PROFILE, fields, "nominees[0].name", "Raman %d", "value=\"Raman (\\d+)\"");
    }

    /** Sends everything in, as one does once. */
    static RepeatedStep submission() {
        return new RepeatedStep(
                StepKey.PROFILE,
                1,
                // Of a journey that was sent in, /onboarding leads on to the confirmation.
                (portal, number) -> portal.answer("/onboarding/submission", "/me", Map.of()),
                (portal, last) -> portal.ask("/onboarding/confirmation").statusCode() == 200 ? 1 : 0);
    }

    static HttpResponse<String> bring(PortalClient portal, Map<String, String> fields, String name, int width)
            throws IOException, InterruptedException {
        byte[] picture = Sheets.file(Sheets.card(width, 400), "png");
        return portal.attach(DOCUMENTS + "/papers", DOCUMENTS, fields, name, picture);
    }

    private static RepeatedStep answers(
            StepKey at, Map<String, String> fields, String counting, String value, String seen) {
        String path = "/onboarding/" + at.name().toLowerCase(Locale.ROOT);
        Send send = (portal, number) -> {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(counting, value.formatted(number));
            all.put("seen", Integer.toString(number - 1));
            all.put(
                    "send",
                    UUID.nameUUIDFromBytes((path + number).getBytes(StandardCharsets.UTF_8))
                            .toString());
            return portal.answer(path, path, all);
        };
        return new RepeatedStep(at, 1_000, send, shown(path, seen));
    }

    private static Shown shown(String path, String number) {
        Pattern pattern = Pattern.compile(number);
        return (portal, last) -> {
            Matcher found = pattern.matcher(portal.get(path));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        };
    }
}
