package org.agentmitra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RecordCodesTest {
    /** What events of roles and flags call themselves; both publish one record with the action as a text. */
    private static final Pattern ACTION = Pattern.compile("\"((?:role|flag)\\.[a-z_]+)\"");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final RecordCodes codes = new RecordCodes(messages);

    RecordCodesTest() {
        messages.setBasenames("messages/audit", "messages/flags", "messages/roles", "messages/shell");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void whateverTheFilterOffersHasAName(String language) {
        Locale locale = Locale.of(language);
        assertThat(RecordCodes.ACTIONS)
                .noneMatch(action -> codes.action(action, locale).equals(action));
        assertThat(RecordCodes.ACTIONS)
                .extracting(action -> action.substring(0, action.indexOf('.')))
                .noneMatch(area -> codes.area(area, locale).equals(area));
        assertThat(RecordCodes.TYPES).noneMatch(type -> codes.type(type, locale).equals(type));
    }

    @Test
    void changesOfRolesAndFlagsCanBeLookedFor() throws IOException {
        Set<String> written = new TreeSet<>();
        for (String module : List.of("rolechanges", "roles", "flags")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/agentmitra", module))) {
                for (Path file : files.toList()) {
                    written.addAll(ACTION.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .map(text -> text.replace("\"", ""))
                            .collect(Collectors.toSet()));
                }
            }
        }
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(RecordCodes.ACTIONS).containsAll(written);
    }

    @Test
    void fieldsOfRolesAndFlagsAreNamedAsOnTheirPages() {
        assertThat(codes.field("customers.update", Locale.ENGLISH)).isEqualTo("Customers: Change");
        assertThat(codes.value("customers.update", "TREE", Locale.ENGLISH)).isEqualTo("own places and below");
        assertThat(codes.field("ROLL_OUT", Locale.ENGLISH)).isEqualTo("Roll-out");
        assertThat(codes.value("DEFAULT", "on", Locale.ENGLISH)).isEqualTo("On");
        assertThat(codes.subject("role", "senior_agent", Locale.ENGLISH)).isNotEqualTo("senior_agent");
        assertThat(codes.field("never_heard_of", Locale.ENGLISH)).isEqualTo("never_heard_of");
    }
}
