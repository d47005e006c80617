package org.agentmitra.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FlagsTest {
    @Autowired
    Flags flags;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsObeyedIsSeeded() {
        assertThat(flags.obeyed()).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("select flag from feature_flags")
                        .query(String.class)
                        .list())
                .hasSize(28)
                .containsAll(flags.obeyed().keySet());
    }

    @Test
    void nobodyAsksForAFlagWithoutSayingThatTheyObeyIt() {
        world.lay();
        assertThat(flags.isOn("policy_management_enabled", world.senior)).isTrue();
        assertThatThrownBy(() -> flags.isOn("chatbot_assistance_enabled", world.senior))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void askingSendsNoStatement() throws Exception {
        world.lay();
        flags.isOn("policy_management_enabled", world.senior);
        assertThat(QueryCount.of(() -> flags.isOn("policy_management_enabled", world.junior)))
                .isEmpty();
    }
}
