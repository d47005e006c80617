package org.agentmitra.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationContext;

/** The failed rows of an import as its page gives them, for benchmarks. */
public final class WholeErrorWorkbook {
    private WholeErrorWorkbook() {}

    public static void write(ApplicationContext portal, Viewer viewer, UUID id, OutputStream out) throws IOException {
        ImportFacts facts = portal.getBean(ImportQueries.class).get(viewer, id);
        portal.getBean(ImportErrorsController.class).write(facts, Locale.ENGLISH, out);
    }
}
