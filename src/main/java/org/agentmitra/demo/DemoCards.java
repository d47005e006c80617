package org.agentmitra.demo;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.cards.CardPublishing;
import org.agentmitra.cards.CardPublishing.Told;
import org.agentmitra.cards.Speciality;
import org.agentmitra.cards.SpokenLanguage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Agents of the demo world whom people find who look for one: all but the last two, who published nothing yet. */
@Component
@Profile("demo")
class DemoCards {
    private static final int WITHOUT = 2;
    private static final List<String> PINS =
            List.of("700001", "700019", "560001", "700012", "700027", "700091", "560034");
    private static final List<SpokenLanguage> SPOKEN = List.of(
            SpokenLanguage.BN,
            SpokenLanguage.PA,
            SpokenLanguage.UR,
            SpokenLanguage.GU,
            SpokenLanguage.ML,
            SpokenLanguage.MR,
            SpokenLanguage.KN);

    private final CardPublishing cards;
    private final Staff staff;
    private final DemoViewers viewers;

    DemoCards(CardPublishing cards, Staff staff, DemoViewers viewers) {
        this.cards = cards;
        this.staff = staff;
        this.viewers = viewers;
    }

    void publish(LocalDate today) {
        List<DemoAgent> agents = Cast.AGENTS.subList(0, Cast.AGENTS.size() - WITHOUT);
        for (int i = 0; i < agents.size(); i++) {
            DemoAgent agent = agents.get(i);
            boolean other = agent.otherCode() != null;
            cards.publish(
                    viewers.of(staff.find(agent.mailbox())),
                    new Told(
                            "LIC-20" + (10 + i) + "-" + agent.code(),
                            // One that ends soon and one that is over, as it happens.
                            today.plusDays(i == 1 ? 20 : i == 5 ? -3 : 400 + 30L * i),
                            today.getYear() - 15 + i,
                            PINS.get(i),
                            other ? List.of(Speciality.LIFE, Speciality.HEALTH) : List.of(Speciality.LIFE),
                            List.of(SpokenLanguage.HI, SpokenLanguage.EN, SPOKEN.get(i)),
                            ""));
        }
    }
}
