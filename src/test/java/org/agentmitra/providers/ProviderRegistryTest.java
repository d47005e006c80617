package org.agentmitra.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProviderRegistryTest {
    @Autowired
    World world;

    @Autowired
    ProviderRegistry registry;

    @Autowired
    ProviderDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aRegisteredInsurerIsFound() {
        ProviderRef lotus = registry.register(world.root, insurer("lotus", "Lotus Life"));
        assertThat(lotus.code()).isEqualTo("LOTUS");
        assertThat(directory.byId(lotus.id())).contains(lotus);
        assertThat(directory.all()).contains(lotus);
        assertThat(jdbc.sql("select count(*) from audit_records where subject_id = ?")
                        .param(lotus.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeIsGivenOnce() {
        registry.register(world.root, insurer("LOTUS", "Lotus Life"));
        assertThatThrownBy(() -> registry.register(world.root, insurer("lotus", "Another Lotus")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void agentsRegisterNothing() {
        assertThatThrownBy(() -> registry.register(world.senior, insurer("LOTUS", "Lotus Life")))
                .isInstanceOf(NotFound.class);
    }

    private static NewInsurer insurer(String code, String name) {
        return new NewInsurer(code, name, InsurerKind.LIFE, "IN", "INR", ZoneId.of("Asia/Kolkata"), "512");
    }
}
