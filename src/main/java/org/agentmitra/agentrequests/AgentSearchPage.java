package org.agentmitra.agentrequests;

import java.util.List;
import org.agentmitra.cards.Sought;
import org.agentmitra.cards.Speciality;
import org.agentmitra.cards.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the search among agents offers.
 *
 * @param base path of the page that shows what is found
 * @param row of all answers that the way back leads to; null when nobody came from there
 */
record AgentSearchPage(
        Sought sought,
        String base,
        @Nullable String row,
        List<Speciality> specialities,
        List<SpokenLanguage> languages) {
    static AgentSearchPage of(Sought sought, String base, @Nullable String row) {
        return new AgentSearchPage(sought, base, row, List.of(Speciality.values()), List.of(SpokenLanguage.values()));
    }

    /** The page again, with what is sought. */
    public String url() {
        return base + sought.query();
    }
}
