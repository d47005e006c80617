package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.junit.jupiter.api.Test;

/** New people whom a file names twice and describes in two ways. */
class NewcomersTest {
    private static final String EAST = "12 East Rd";

    private static Map<String, Object> person(String number, String name, String mobile, String address) {
        Map<String, Object> row = row(number, name);
        row.put("mobile", mobile);
        row.put("address", address);
        return row;
    }

    @SafeVarargs
    private static List<Finding> said(Map<String, Object>... values) {
        Newcomers newcomers = new Newcomers();
        List<Finding> said = new ArrayList<>();
        for (TypedRow row : rows(List.of(values))) {
            said.addAll(newcomers.meet(row, PolicyFacts.of(row)));
        }
        return said;
    }

    @Test
    void anotherMobileAndAddressOfOnePersonAreTold() {
        List<Finding> said = said(
                person("1", "Asha Test", "+919876511111", EAST),
                person("2", "Smt. ASHA TEST", "+919876522222", "99 West Rd"));
        assertThat(said).extracting(Finding::code).containsExactly("twin-mobile-differs", "twin-address-differs");
        assertThat(said).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.INFO);
        assertThat(said.getFirst().arguments()).element(1).isEqualTo("1111");
    }

    @Test
    void whatTheFirstRowLeavesOutIsKeptFromTheNext() {
        Map<String, Object> silent = person("1", "Asha Test", "", EAST);
        silent.remove("mobile");
        List<Finding> said = said(
                silent,
                person("2", "Asha Test", "+919876522222", EAST),
                person("3", "Asha Test", "+919876533333", EAST));
        assertThat(said).extracting(Finding::code).containsExactly("twin-mobile-differs");
        assertThat(said.getFirst().arguments()).element(1).isEqualTo("2222");
    }

    @Test
    void theSameWrittenOtherwiseIsNot() {
        assertThat(said(
                        person("1", "Asha Test", "+919876511111", EAST),
                        person("2", "Asha Test", "+919876511111", "12, EAST RD.")))
                .isEmpty();
    }

    @Test
    void othersAreOtherPeople() {
        Map<String, Object> unborn = person("3", "Asha Test", "+919876533333", EAST);
        unborn.remove("born");
        assertThat(said(
                        person("1", "Asha Test", "+919876511111", EAST),
                        person("2", "Mira Test", "+919876522222", EAST),
                        unborn))
                .isEmpty();
    }
}
