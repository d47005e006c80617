package org.agentmitra.undos;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Reversal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who takes back which imports. */
@Component
class Reversals {
    private final ObjectProvider<Reversal> all;
    private final FinishedImports imports;

    Reversals(ObjectProvider<Reversal> all, FinishedImports imports) {
        this.all = all;
        this.imports = imports;
    }

    /** @param target key of what the rows became; empty when that cannot be taken back */
    Optional<Reversal> find(String target) {
        return all.stream().filter(one -> one.target().equals(target)).findFirst();
    }

    /**
     * An import that the permission reaches, and so does the right that its kind asks for besides.
     *
     * @throws NotFound when there is none
     */
    FinishedImport get(Viewer viewer, String permission, UUID id) {
        FinishedImport of = imports.get(viewer, permission, id);
        return find(of.target())
                .flatMap(Reversal::permission)
                .map(besides -> imports.get(viewer, besides, id))
                .orElse(of);
    }

    Reversal of(UUID importId) {
        return of(imports.load(importId));
    }

    Reversal of(FinishedImport of) {
        String target = of.target();
        return find(target).orElseThrow(() -> new IllegalStateException("Nothing takes back " + target));
    }

    Reversal.Work work(Undo undo) {
        return work(undo.importId(), undo.askedBy());
    }

    Reversal.Work work(UUID importId, UUID actor) {
        ImportContext context = imports.context(importId);
        return new Reversal.Work(context, actor, imports.later(importId));
    }
}
