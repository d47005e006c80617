package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only a URL that no rule names is closed to somebody who holds every permission. */
@PortalTest
@Tag("once")
class EveryMappingHasARuleTest extends RuleFixture {
    @Test
    void everyMappingIsNamedByARule() {
        Viewer root = world.lay().root;
        List<String> unnamed = everyRequest()
                .filter(request -> !passes(request, root))
                .map(request -> request.getMethod() + " " + request.getRequestURI())
                .sorted()
                .toList();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void aUrlThatNoRuleNamesIsClosedEvenToThem() {
        assertThat(passes(request("GET", "/nowhere"), world.lay().root)).isFalse();
        assertThat(passes(request("DELETE", "/policies/x"), world.root)).isFalse();
        assertThat(passes(request("GET", "/error"), world.root)).isFalse();
    }
}
