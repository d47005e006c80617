package org.agentmitra.requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Two tabs that open at the same moment both add the CSRF token to a new session. The first one's stays; without this
 * the second page would be an error.
 */
@Configuration
class SessionAttributes {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> firstOneStays() {
        return sessions -> sessions.setCreateSessionAttributeQuery(
                "insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " values (?, ?, ?) on conflict do nothing");
    }
}
