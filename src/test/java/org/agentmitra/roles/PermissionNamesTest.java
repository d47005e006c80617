package org.agentmitra.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix of roles names whatever there is to grant. */
@PortalTest
class PermissionNamesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource texts;

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyPermissionHasAName(String language) {
        Locale locale = Locale.of(language);
        List<String> permissions = jdbc.sql("select name from permissions")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(permissions).isNotEmpty().allMatch(name -> {
            int dot = name.indexOf('.');
            return has("roles.resource." + name.substring(0, dot), locale)
                    && has("roles.action." + name.substring(dot + 1), locale);
        });
    }

    private boolean has(String key, Locale locale) {
        String text = texts.getMessage(key, null, "", locale);
        return text != null && !text.isEmpty();
    }
}
