package org.agentmitra.uploads;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.formats.Template;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.recognition.Unrecognised;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateCatalogue;
import org.springframework.stereotype.Component;

/** Tells by which templates a file may be read where it is brought. */
@Component
class KnownKinds {
    private final TemplateCatalogue templates;
    private final ImportTargets targets;

    KnownKinds(TemplateCatalogue templates, ImportTargets targets) {
        this.templates = templates;
        this.targets = targets;
    }

    /** @throws RefusedFile where no template of the kinds knows the file */
    Recognised recognised(List<String> kinds, List<SheetHead> heads) throws RefusedFile {
        try {
            return Recognition.recognise(heads, templates.offered(kinds, null));
        } catch (Unrecognised unknown) {
            throw new RefusedFile(unknown.messageKey(), unknown.arguments());
        }
    }

    /**
     * What a file that goes into a book may be.
     *
     * @throws RefusedFile where it is a list that goes into none and knows more of its columns: from the few that both
     *     have, agents would become customers
     */
    List<Template> intoBook(List<String> kinds, UUID provider, List<SheetHead> heads) throws RefusedFile {
        List<Template> offered = templates.offered(kinds, provider);
        if (kinds.stream().map(targets::kind).allMatch(KnownKinds::isOfABook)) {
            refuseOthers(heads, offered);
        }
        return offered;
    }

    private void refuseOthers(List<SheetHead> heads, List<Template> offered) throws RefusedFile {
        List<ImportKind> others =
                targets.kinds().stream().filter(kind -> !isOfABook(kind)).toList();
        List<Template> all = Stream.concat(offered.stream(), templates.offered(keys(others), null).stream())
                .toList();
        try {
            Template best = Recognition.recognise(heads, all).template();
            if (keys(others).contains(best.target())) {
                throw new RefusedFile("uploads.elsewhere." + best.target(), List.of());
            }
        } catch (Unrecognised none) {
            // What it is then is for somebody to say.
        }
    }

    private static boolean isOfABook(ImportKind kind) {
        return kind.path().equals(ImportKind.BOOK_PATH);
    }

    private static List<String> keys(List<ImportKind> kinds) {
        return kinds.stream().map(ImportKind::key).toList();
    }
}
