package org.agentmitra.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.agentmitra.providers.InsurerKind;
import org.agentmitra.providers.NewInsurer;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.providers.ProviderRegistry;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PlanRegistryTest {
    @Autowired
    World world;

    @Autowired
    ProviderRegistry insurers;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanCatalogue catalogue;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aPlanIsAddedToItsInsurersCatalogue() {
        ProviderRef lotus = insurers.register(
                world.root,
                new NewInsurer("LOTUS", "Lotus Life", InsurerKind.LIFE, "IN", "INR", ZoneId.of("Asia/Kolkata"), "512"));
        Plan plan = registry.add(world.root, lotus.id(), plan("914", "512n279v03"));
        assertThat(catalogue.of(lotus.id())).containsOnlyKeys("914").containsValue(plan);
        assertThat(catalogue.words(lotus.id())).containsExactlyInAnyOrder("914", "Endowment");
        assertThat(plan.uin()).isEqualTo("512N279V03");
        assertThat(trail.of(lotus.id())).contains("plan.added");
        assertThatThrownBy(() -> registry.add(world.root, lotus.id(), plan("914", null)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> registry.add(world.root, lotus.id(), plan("915", "105N279V03")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> registry.add(world.root, lotus.id(), plan("915", "12")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void agentsAddNothing() {
        assertThatThrownBy(() -> registry.add(world.senior, world.provider, plan("914", null)))
                .isInstanceOf(NotFound.class);
    }

    private static NewPlan plan(String code, @Nullable String uin) {
        return new NewPlan(code, "Endowment", uin, GraceRule.MONTH_MIN_30, 2, 5);
    }
}
