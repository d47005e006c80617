package org.agentmitra.kyc;

import java.util.UUID;
import org.agentmitra.papers.PaperAccess;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads cases sees their papers, and their customers bring what is asked for. */
@Component
class CasePapers implements PaperAccess {
    private final JdbcClient jdbc;

    CasePapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean maySee(Viewer viewer, UUID dossier) {
        return viewer.scope("kyc.read") instanceof Scope.Everything && has("journey_id = ?", dossier);
    }

    @Override
    public boolean mayGive(Viewer viewer, UUID dossier) {
        return has("journey_id = ? and user_id = ? and state = 'ASKED'", dossier, viewer.user());
    }

    private boolean has(String condition, Object... parameters) {
        return jdbc.sql("select count(*) from kyc_cases where " + condition)
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
