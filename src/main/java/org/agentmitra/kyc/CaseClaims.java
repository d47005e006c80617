package org.agentmitra.kyc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which case. */
@Service
@Transactional
public class CaseClaims {
    private final CaseStore store;

    CaseClaims(CaseStore store) {
        this.store = store;
    }

    /**
     * Takes a case; taken again by who has it, it is kept longer.
     *
     * @throws Refused when another has it, or the viewer may not look at it
     */
    public void claim(Viewer viewer, UUID id) {
        KycCase one = store.reviewed(viewer, "kyc.review", id);
        one.claim(viewer.user(), store.now());
        store.moved(one, Move.CLAIMED, viewer.user(), null);
    }

    /** Gives it back; nothing happens when the viewer does not have it. */
    public void release(Viewer viewer, UUID id) {
        KycCase one = store.reviewed(viewer, "kyc.review", id);
        if (one.release(viewer.user())) {
            store.moved(one, Move.RELEASED, viewer.user(), null);
        }
    }

    /**
     * What became of one of many.
     *
     * @param refused key of why not; null when it was done
     */
    public record Assigned(UUID id, @Nullable String refused) {}

    /**
     * Gives cases to somebody: each for itself, so that one that cannot be given keeps none of the others back.
     *
     * @param to who holds {@code kyc.review}, as the caller made sure
     */
    public List<Assigned> assign(Viewer viewer, List<UUID> ids, UUID to, String name) {
        CaseStore.seesAll(viewer, "kyc.assign");
        List<Assigned> results = new ArrayList<>();
        // In one order everywhere: two who give out the same cases wait for each other and do not lock each other out.
        for (UUID id : ids.stream().distinct().sorted().toList()) {
            results.add(new Assigned(id, assign(viewer, id, to, name)));
        }
        return results;
    }

    private @Nullable String assign(Viewer viewer, UUID id, UUID to, String name) {
        try {
            KycCase one = store.reviewed(viewer, "kyc.assign", id);
            one.assign(to, store.now());
            store.moved(one, Move.ASSIGNED, viewer.user(), name);
            return null;
        } catch (Refused refused) {
            return refused.code();
        } catch (NotFound gone) {
            return "kyc.assign.gone";
        }
    }
}
