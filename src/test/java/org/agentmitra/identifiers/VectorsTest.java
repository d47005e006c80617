package org.agentmitra.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agentmitra.identifiers.Aadhaar.Reading;
import org.agentmitra.shared.MobileNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every valid and invalid number of the table that the portal was specified with. */
class VectorsTest {
    private static final Map<String, Predicate<String>> CHECKS = Map.ofEntries(
            Map.entry("aadhaar", text -> Aadhaar.reading(text) == Reading.WHOLE),
            Map.entry("pan", text -> Pan.parse(text).isPresent()),
            Map.entry("ifsc", text -> Ifsc.parse(text).isPresent()),
            Map.entry("gstin", text -> Gstin.parse(text).isPresent()),
            Map.entry("mobile_in", text -> MobileNumber.parse(text, "IN").isPresent()),
            Map.entry("pin", text -> PinCode.parse(text).isPresent()),
            Map.entry("ckyc", text -> IdFormat.KIN.read(text).isPresent()),
            Map.entry("lic_policy", text -> IdFormat.LIC_POLICY.read(text).isPresent()),
            Map.entry("lic_agency", text -> IdFormat.LIC_AGENCY.read(text).isPresent()),
            Map.entry("uin", text -> IdFormat.PRODUCT_UIN.read(text).isPresent()),
            Map.entry("kra_pin", text -> IdFormat.KRA_PIN.read(text).isPresent()),
            Map.entry("ke_id", text -> IdFormat.KENYAN_ID.read(text).isPresent()),
            Map.entry("mobile_ke", text -> MobileNumber.parse(text, "KE").isPresent()));

    record Vector(String kind, String text, boolean valid) {}

    static Stream<Vector> vectors() throws IOException {
        JsonNode all = all();
        return CHECKS.keySet().stream()
                .flatMap(kind ->
                        Stream.concat(of(all, kind, "valid", true).stream(), of(all, kind, "invalid", false).stream()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isToldRightFromWrong(Vector vector) {
        assertThat(Objects.requireNonNull(CHECKS.get(vector.kind())).test(vector.text()))
                .isEqualTo(vector.valid());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadTheSameWithBlanksAndInLowerCase(Vector vector) {
        String loose = " " + vector.text().substring(0, 3) + " "
                + vector.text().substring(3).toLowerCase(Locale.ROOT) + "\u00a0";
        if (!vector.text().startsWith("+")) {
            assertThat(Objects.requireNonNull(CHECKS.get(vector.kind())).test(loose))
                    .isEqualTo(vector.valid());
        }
    }

    @Test
    void theTableKnowsNoOtherKindOfNumber() throws IOException {
        assertThat(all().propertyNames()).containsAll(CHECKS.keySet()).hasSize(CHECKS.size() + 1);
    }

    @Test
    void aReferenceHasItsCheckDigit() throws IOException {
        String example = all().get("portal_ref_luhn").get("example").asString();
        assertThat(PortalReference.of(2026, 1).text()).isEqualTo(example).hasSizeLessThanOrEqualTo(12);
        assertThat(PortalReference.parse(" am 2600001 8 ").map(PortalReference::text))
                .contains(example);
        assertThat(PortalReference.parse("AM-2600001-7")).isEmpty();
        assertThat(PortalReference.parse("AM-6200001-8")).as("two swapped").isEmpty();
    }

    private static JsonNode all() throws IOException {
        try (InputStream table = VectorsTest.class.getResourceAsStream("/identifiers/vectors.json")) {
            return JsonMapper.builder().build().readTree(table);
        }
    }

    private static List<Vector> of(JsonNode all, String kind, String list, boolean valid) {
        return all.get(kind).get(list).values().stream()
                .map(node -> new Vector(kind, node.asString(), valid))
                .toList();
    }
}
