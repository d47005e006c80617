package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class UnavailableFilterTest {
    private final UnavailableFilter filter = new UnavailableFilter(new UnavailablePage());

    @Test
    void missingDatabaseIsAPageInBothLanguages() throws Exception {
        MockHttpServletResponse response = through(new CannotCreateTransactionException(
                "no", new IllegalStateException(new SQLTransientConnectionException("pool is empty"))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString())
                .contains("lang=\"en\"", "lang=\"hi\"")
                .doesNotContain("pool is empty");
    }

    @Test
    void sessionStoreThatCannotConnectCounts() throws Exception {
        assertThat(through(new CannotGetJdbcConnectionException("no")).getStatus())
                .isEqualTo(503);
        assertThat(through(new IllegalStateException(new SQLException("gone", "57P01")))
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void connectionThatClosedBeforeTheRollbackCounts() throws Exception {
        assertThat(through(new IllegalStateException(
                                "Unable to rollback against JDBC Connection", new SQLException("Connection is closed")))
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void otherFailuresPass() {
        assertThatThrownBy(() -> through(new IllegalStateException(new SQLException("wrong column", "42703"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private MockHttpServletResponse through(RuntimeException failure) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain failing = (request, answer) -> {
            throw new ServletException(failure);
        };
        FilterChain direct = (request, answer) -> {
            throw failure;
        };
        FilterChain chain = failure instanceof CannotGetJdbcConnectionException ? failing : direct;
        filter.doFilter(new MockHttpServletRequest("GET", "/policies"), response, chain);
        return response;
    }
}
