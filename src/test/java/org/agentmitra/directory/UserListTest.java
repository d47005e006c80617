package org.agentmitra.directory;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class UserListTest {
    private static final Pattern NAMES = Pattern.compile("href=\"/users/[0-9a-f-]{36}\">([^<]*)<");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private String page(String query) throws Exception {
        var result = mvc.get().uri("/users" + query).with(as(world.root)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private List<String> names(String query) throws Exception {
        return NAMES.matcher(page(query)).results().map(found -> found.group(1)).toList();
    }

    private void user(int number, String role) {
        UUID id = UUID.randomUUID();
        OffsetDateTime then = OffsetDateTime.parse("2026-02-01T00:00:00Z").plusHours(number);
        jdbc.sql("insert into users (id, email, phone, name, status, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        "mail" + (900 - number) + "@example.com",
                        "+9198765" + (10_000 + number),
                        "Person " + (100 + number),
                        number % 3 == 0 ? "SUSPENDED" : "ACTIVE",
                        then)
                .update();
        jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, ?, ?)")
                .params(id, role, then)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "?q=jatin,Jatin Shah",
        "?q=JATIN S,Jatin Shah",
        "?q=0001811,Jatin Shah",
        "?q=mail899@,Person 101",
        "?q=MAIL899,Person 101",
        "?q=98765 10001,Person 101",
        "?q=+91 98765 10001,Person 101",
        "?q=person&role=guest&status=suspended,Person 103",
        "?q=SHAH,Jatin Shah",
        "?q=101,Person 101",
        "?q=%,",
        "?role=guest&status=pending,",
        "?role=guest&status=suspended,Person 103"
    })
    void isFoundByTheBeginningOfNameEmailPhoneAndCode(String query, String found) throws Exception {
        user(1, "policyholder");
        user(3, "guest");
        assertThat(names(query)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void theFilterByInsurerFindsWhoStandsThere() throws Exception {
        UUID other = world.provider("OTHER", "Other Life");
        assertThat(names("?provider=" + world.provider)).containsExactly("Jatin Shah", "Ravi Menon", "Sunita Rao");
        assertThat(names("?provider=" + other)).isEmpty();
        assertThat(names("?provider=" + world.provider + "&q=s")).containsExactly("Sunita Rao");
    }

    @Test
    void rolesThatAreOverDoNotCount() throws Exception {
        jdbc.sql(
                        "insert into user_roles (user_id, role, granted_at, expires_at) values (?, 'compliance_officer', ?, ?)")
                .params(
                        world.junior.user(),
                        OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2020-02-01T00:00:00Z"))
                .update();
        assertThat(names("?role=compliance_officer")).isEmpty();
        assertThat(names("?role=junior_agent")).containsExactly("Jatin Shah");
    }

    @Test
    void theSearchSaysHowItFindsAndHowMany() throws Exception {
        assertThat(page("?q=jatin"))
                .contains("A word of the name, e-mail, phone or agent code begins with", "The 1 user that matches");
    }

    @Test
    void choicesCarryCounts() throws Exception {
        user(3, "guest");
        user(6, "guest");
        assertThat(page("/counts?q=jatin")).contains("Guest (2)", "Suspended (2)", "Locked (0)");
    }

    @ParameterizedTest
    @CsvSource({"name,false", "-name,true", "email,true", "-email,false", "created,false", "-created,true"})
    void pagesForthAndBackInEveryOrder(String sort, boolean falling) throws Exception {
        List<String> wanted = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            user(i, "policyholder");
            wanted.add("Person " + (100 + i));
        }
        if (falling) {
            wanted = wanted.reversed();
        }
        String query = "?q=person&sort=" + sort;
        List<String> seen = new ArrayList<>();
        String next = query;
        String last = query;
        while (next != null) {
            String page = page(next);
            seen.addAll(
                    NAMES.matcher(page).results().map(found -> found.group(1)).toList());
            last = next;
            next = link(page, "after");
        }
        assertThat(seen).isEqualTo(wanted);
        String before = Objects.requireNonNull(link(page(last), "before"));
        assertThat(names(before)).isEqualTo(wanted.subList(25, 50));
    }

    private static @Nullable String link(String page, String direction) {
        var link = Pattern.compile("href=\"/users(\\?[^\"]*" + direction + "=[^\"]*)\"")
                .matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    @Test
    void keysAndFiltersThatMakeNoSenseAreLeftOut() throws Exception {
        assertThat(
                        names(
                                "?after=nonsense&sort=size&status=happy&role=x%27y&provider=z&place=1.x&signin=soon&verified=me"))
                .hasSizeGreaterThan(3);
    }
}
