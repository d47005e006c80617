package org.agentmitra.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.agentmitra.identifiers.Aadhaar.Reading;
import org.agentmitra.identifiers.PinCode.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"9999 1234 5678", "9999-1234-5678", "9999–1234–5678", "९९९९१२३४५६७८"})
    void aWholeAadhaarNumberIsDroppedToItsEndAndAHash(String typed) {
        Aadhaar read =
                Aadhaar.read(typed, number -> "hash of " + number.length()).orElseThrow();
        assertThat(read.lastFour()).isEqualTo("5678");
        assertThat(read.hash()).isEqualTo("hash of 12");
        assertThat(read.masked()).isEqualTo("XXXX XXXX 5678");
        assertThat(read.toString()).doesNotContain("9999", "1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX XXXX 5678", "xxxxxxxx5678", "**** **** 5678", "•••• •••• 5678", "5678"})
    void aMaskedAadhaarNumberHasNoHash(String typed) {
        Aadhaar read = Aadhaar.read(typed, number -> number).orElseThrow();
        assertThat(read).isEqualTo(new Aadhaar("5678", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "567", "56789", "XXXX5678", "999912345687", "2345 6777 6543 2", "99991234567A"})
    void otherTextsAreNoAadhaarNumber(String typed) {
        assertThat(Aadhaar.reading(typed)).isEqualTo(Reading.WRONG);
        assertThat(Aadhaar.read(typed, number -> number)).isEmpty();
    }

    @Test
    void nothingTypedIsNoAadhaarNumber() {
        assertThat(Aadhaar.reading(null)).isEqualTo(Reading.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"2363", "123451", "758722"})
    void verhoeffsExamplesPass(String digits) {
        assertThat(Verhoeff.passes(digits)).isTrue();
    }

    @Test
    void verhoeffFindsEveryWrongDigitAndEverySwap() {
        String number = "234123412346";
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(Verhoeff.passes(changed)).as(changed).isEqualTo(changed.equals(number));
            }
        }
        for (int place = 0; place + 1 < number.length(); place++) {
            String swapped = number.substring(0, place)
                    + number.charAt(place + 1)
                    + number.charAt(place)
                    + number.substring(place + 2);
            assertThat(Verhoeff.passes(swapped)).as(swapped).isEqualTo(swapped.equals(number));
        }
    }

    @Test
    void aPanTellsItsHolderAndInitial() {
        Pan person = Pan.parse("zzzps 1234 q").orElseThrow();
        assertThat(person.holder()).isEqualTo(PanHolder.PERSON);
        assertThat(person.initial()).isEqualTo('S');
        assertThat(person.masked()).isEqualTo("ZZZPS****Q");
        assertThat(person).hasToString("ZZZPS****Q");
        assertThat(Pan.parse("ZZZCD0001A").orElseThrow().holder()).isEqualTo(PanHolder.COMPANY);
        assertThatThrownBy(() -> new Pan("ZZZXS1234Q")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Ravi Sharma, true",
        "SHARMA RAVI, true",
        "R.Sharma, true",
        "Ravi Menon, false",
        "'', false",
        "रवि मेनन, true"
    })
    void aPanIsComparedWithTheWordsOfTheName(String name, boolean fits) {
        assertThat(new Pan("ZZZPS1234Q").initialFits(name)).isEqualTo(fits);
    }

    @Test
    void everyHolderHasALetter() {
        "ABCFGHJKLPT"
                .chars()
                .forEach(letter -> assertThat(PanHolder.of((char) letter)).isNotNull());
    }

    @Test
    void aGstinHoldsAPan() {
        assertThat(Gstin.parse("27ZZZPZ9999Z1ZS").flatMap(Gstin::pan).map(Pan::text))
                .contains("ZZZPZ9999Z");
        assertThat(Gstin.parse("39ZZZPZ9999Z1ZS")).as("no such state").isEmpty();
    }

    @Test
    void anIfscNamesItsBank() {
        assertThat(Ifsc.parse("demo0 000123").orElseThrow().bank()).isEqualTo("DEMO");
    }

    @Test
    void aPinCodeTellsStateAndDistrict() {
        assertThat(new PinCode("700001").place()).contains(new Place("West Bengal", "Kolkata"));
        assertThat(new PinCode("560001").place()).contains(new Place("Karnataka", "Bangalore"));
        assertThat(new PinCode("500001").place()).contains(new Place("Telangana", "Hyderabad"));
        assertThat(new PinCode("194101").place()).contains(new Place("Ladakh", "Leh"));
        assertThat(new PinCode("999999").place())
                .as("of the right form, but nobody's")
                .isEmpty();
    }

    @Test
    void onlyTheEndOfANumberIsShown() {
        assertThat(Masked.lastFour("000123 4567 89")).isEqualTo("•••• 6789");
        assertThat(Masked.lastFour("6789")).isEqualTo("••••");
    }

    @Test
    void aPlaceForIdentityNumbersShowsNoneWholeAndMasksNothingTwice() {
        assertThat(Masked.identity("zzzpd1234q")).isEqualTo("ZZZPD****Q");
        assertThat(Masked.identity("ZZZPD1234")).isEqualTo("•••• 1234");
        assertThat(Masked.identity("1234")).isEqualTo("••••");
        for (String done : List.of("ZZZPD****Q", "•••• 1234", "••••", "XXXX XXXX 5678")) {
            assertThat(Masked.identity(done)).isEqualTo(done);
        }
    }

    @Test
    void aLongTextIsNoMaskedNumber() {
        assertThat(Masked.identity("•••• ZZZPD1234")).isEqualTo("•••• 1234");
    }
}
