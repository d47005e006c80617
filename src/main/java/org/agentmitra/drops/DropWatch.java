package org.agentmitra.drops;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks into the insurers' folders. A file is taken at the second look that finds it as the first did: by then it has
 * stopped growing. What was decided of it is written down before it is moved, so that a look that breaks off is gone on with.
 */
@Component
class DropWatch {
    private static final Logger log = LoggerFactory.getLogger(DropWatch.class);

    private final DropFolders folders;
    private final Shelves shelves;
    private final DropFiles files;
    private final DropIntake intake;
    private final ProviderDirectory providers;

    DropWatch(DropFolders folders, Shelves shelves, DropFiles files, DropIntake intake, ProviderDirectory providers) {
        this.folders = folders;
        this.shelves = shelves;
        this.files = files;
        this.intake = intake;
        this.providers = providers;
    }

    /** One look into each; a folder that cannot be read holds up none of the others. */
    void look() {
        if (!shelves.isPossible()) {
            return;
        }
        for (DropFolder folder : folders.watched()) {
            try {
                ProviderRef provider = providers.byId(folder.provider()).orElseThrow();
                look(provider, shelves.open(folder.folder()));
            } catch (IOException | RuntimeException failed) {
                log.warn("The drop folder of insurer {} could not be looked into", folder.provider(), failed);
            }
        }
    }

    private void look(ProviderRef provider, Shelf shelf) throws IOException {
        Map<String, DropFile> known = files.open(provider.id());
        for (Shelf.Found found : shelf.files()) {
            DropFile file = known.remove(found.place());
            try {
                look(provider, shelf, found, file);
            } catch (IOException | RuntimeException failed) {
                log.warn("A file in the drop folder of insurer {} could not be taken", provider.id(), failed);
            }
        }
        for (DropFile gone : known.values()) {
            // More lie there than are looked at together, or it was moved before that could be written down.
            if (!shelf.has(gone)) {
                settleGone(provider, shelf, gone);
            }
        }
    }

    private void look(ProviderRef provider, Shelf shelf, Shelf.Found found, @Nullable DropFile file)
            throws IOException {
        UUID id = provider.id();
        boolean still = file != null && file.still(found.bytes(), found.modified());
        if (file != null && still) {
            if (file.isDecided()) {
                intake.finish(provider, shelf, file);
            } else {
                intake.take(provider, shelf, file, found.link());
            }
            return;
        }
        if (file != null && file.isDecided()) {
            intake.close(provider, file);
        } else if (file != null) {
            // The id is the key of what it became, should a look have broken off: another content needs another.
            files.forget(file);
        }
        files.see(id, found.agentCode(), found.name(), found.bytes(), found.modified());
    }

    private void settleGone(ProviderRef provider, Shelf shelf, DropFile gone) throws IOException {
        if (gone.isDecided()) {
            intake.finish(provider, shelf, gone);
        } else {
            files.forget(gone);
        }
    }
}
