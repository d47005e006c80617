package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @CsvSource({"5,3,1980", "05,03,1980", " 5 , 3 ,1980", "5,Mar,1980", "5,MARCH,1980", "५,३,१९८०"})
    void threePartsAreADate(String day, String month, String year) {
        assertThat(new TypedDate(day, month, year).date()).contains(LocalDate.of(1980, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05/03/1980", "5-3-1980", "5.3.1980", "5 3 1980", "1980-03-05", "5 Mar 1980", "05-MAR-1980"})
    void aWholeDateInTheFirstPartIsTaken(String whole) {
        assertThat(new TypedDate(whole, "", null).date()).contains(LocalDate.of(1980, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({"05/03/1980,4,1970", "1980-03-05,4,1970", "5 Mar 1980,04,", "05.03.1980,,1970"})
    void aWholeDateInTheFirstPartWinsOverTheOthers(String whole, String month, String year) {
        TypedDate typed = new TypedDate(whole, month, year);
        assertThat(typed.date()).contains(LocalDate.of(1980, 3, 5));
        assertThat(typed.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"31,2,1985", "0,1,1985", "1,13,1985", "29,2,1900", "1,Foo,1985"})
    void aDayThatDoesNotExistIsCompleteButNoDate(String day, String month, String year) {
        TypedDate typed = new TypedDate(day, month, year);
        assertThat(typed.isComplete()).isTrue();
        assertThat(typed.date()).isEmpty();
        assertThat(typed.day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"5,3,", "5,,1980", ",3,1980", "5,3,80", "x,3,1980", "5/3,,"})
    void whatLacksAPartIsIncomplete(String day, String month, String year) {
        TypedDate typed = new TypedDate(day, month, year);
        assertThat(typed.isBlank()).isFalse();
        assertThat(typed.isComplete()).isFalse();
        assertThat(typed.date()).isEmpty();
    }

    @Test
    void nothingTypedIsBlank() {
        assertThat(new TypedDate(" ", null, "").isBlank()).isTrue();
        assertThat(TypedDate.of(null)).isEqualTo(TypedDate.BLANK);
        assertThat(TypedDate.of(LocalDate.of(1980, 3, 5))).isEqualTo(new TypedDate("5", "3", "1980"));
    }
}
