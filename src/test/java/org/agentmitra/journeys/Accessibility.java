package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for serious and critical accessibility faults: in one combination a page, or in all with {@code -Pfull}. */
final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    static final boolean THOROUGH = "full".equals(System.getProperty("axe.matrix"));

    private Accessibility() {}

    record Combination(String theme, String language, int width) {}

    static void check(Browser browser, String path) {
        check(browser, path, path);
    }

    /** Checks the page at the path; which combination it is seen in turns with the name. */
    static void check(Browser browser, String path, String name) {
        List<Combination> combinations = combinations();
        if (!THOROUGH) {
            combinations = List.of(combinations.get(Math.floorMod(name.hashCode(), combinations.size())));
        }
        for (Combination seen : combinations) {
            browser.cookie("theme", seen.theme()).cookie("language", seen.language());
            browser.window(seen.width(), 900).go(path);
            if (THOROUGH) {
                assertThat(browser.find("html").getAttribute("lang")).as(name).isEqualTo(seen.language());
            }
            checkHere(browser, path + ", " + seen);
        }
        browser.cookie("theme", "light")
                .cookie("language", "en")
                .window(1280, 900)
                .goLater(path);
    }

    /** Checks the page as it is shown, and whether it scrolls sideways on a phone. */
    static void checkHere(Browser browser, String name) {
        assertThat(grave(axe(browser))).as(name).isEmpty();
        browser.window(360, 900);
        assertThat(browser.overflow()).as("sideways scroll of %s", name).isZero();
    }

    /** In the page itself (none has frames), and without a list of all that is well. */
    private static Results axe(Browser browser) {
        AxeBuilder axe = new AxeBuilder().setLegacyMode();
        axe.setOptions("{\"resultTypes\": [\"violations\"]}");
        return axe.analyze(browser.driver());
    }

    private static List<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            for (String language : List.of("en", "hi")) {
                for (int width : new int[] {360, 768, 1280}) {
                    all.add(new Combination(theme, language, width));
                }
            }
        }
        return all;
    }

    private static List<String> grave(Results results) {
        return results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
