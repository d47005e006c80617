package org.agentmitra.customers;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The typed date of birth on the form of a customer. */
@PortalTest
class CustomerBornTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    CustomerBook book;

    @Autowired
    CustomerService customers;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        asha = book.settle(
                        world.sunita,
                        List.of(new HolderFacts("Asha Iyer", LocalDate.parse("1985-03-05"), "+919876500001", null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }

    @Test
    void theFormShowsTheKnownDateInItsParts() {
        assertThat(mvc.get().uri("/customers/{id}/edit", asha).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<legend class=\"form-label\">Date of birth</legend>",
                        "id=\"born\" data-date-part=\"day\" autocomplete=\"off\" name=\"born.day\" value=\"5\"",
                        "id=\"born-month\" data-date-part=\"month\" autocomplete=\"off\" name=\"born.month\" value=\"3\"",
                        "id=\"born-year\" data-date-part=\"year\" autocomplete=\"off\" name=\"born.year\" value=\"1985\"");
    }

    @ParameterizedTest
    @CsvSource({"12,3,1980", "12,03,1980", "12/03/1980,,", "12 Mar 1980,,", "1980-03-12,,", "12/03/1980,4,1970"})
    void partsOrAWholeDateAreTaken(String day, @Nullable String month, @Nullable String year) {
        assertThat(update(day, month, year)).hasStatus3xxRedirection();
        assertThat(customers.form(world.senior, asha).born()).isEqualTo(new TypedDate("12", "3", "1980"));
    }

    @Test
    void aBlankDateIsForgotten() {
        assertThat(update("", "", "")).hasStatus3xxRedirection();
        assertThat(customers.form(world.senior, asha).born()).isEqualTo(TypedDate.BLANK);
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,1985,There is no such day.",
        "5,3,85,the year with four digits",
        "5,,1985,Enter day",
        "1,1,2999,must be between 1900 and today",
        "31,12,1899,must be between 1900 and today"
    })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(String day, @Nullable String month, String year, String said) {
        assertThat(update(day, month, year))
                .hasStatus(422)
                .bodyText()
                .contains(said, "href=\"#born\"", "id=\"born-error\"")
                .contains("name=\"born.day\" value=\"" + day + "\"", "name=\"born.year\" value=\"" + year + "\"");
    }

    @Test
    void itsErrorIsSaidTogetherWithAllOthers() {
        assertThat(mvc.post()
                        .uri("/customers/{id}", asha)
                        .with(as(world.senior))
                        .with(csrf())
                        .param("born.day", "05/03/2030")
                        .param("mobile", "12")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("<a href=\"#name\">Enter the customer’s name.</a>")
                .containsOnlyOnce("<a href=\"#born\">The date of birth must be between 1900 and today.</a>")
                .containsOnlyOnce("<a href=\"#mobile\">Enter a mobile number, for example 98765 00001.</a>");
    }

    private MvcTestResult update(String day, @Nullable String month, @Nullable String year) {
        return mvc.post()
                .uri("/customers/{id}", asha)
                .with(as(world.senior))
                .with(csrf())
                .param("name", "Asha Iyer")
                .param("born.day", day)
                .param("born.month", month == null ? "" : month)
                .param("born.year", year == null ? "" : year)
                .param("version", "0")
                .exchange();
    }
}
