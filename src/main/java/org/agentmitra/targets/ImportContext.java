package org.agentmitra.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Handling;
import org.agentmitra.providers.ProviderRef;
import org.jspecify.annotations.Nullable;

/**
 * What a target has to know about the import it serves.
 *
 * @param template key of the template, for example {@code lic-premium-due-list}
 * @param actor user who started the import
 * @param book where the rows go; null for kinds that go into no agent's book
 * @param asOf date of the facts in the file: the list's month for a due list, else the day of upload
 * @param handling what becomes of rows whose records are there already or not
 * @param today the provider's today; the day of upload where there is no provider
 */
public record ImportContext(
        UUID id, String template, UUID actor, @Nullable Book book, LocalDate asOf, LocalDate today, Handling handling) {

    /**
     * Where rows go: the book of an agent with an insurer, or a place in the insurer's tree.
     *
     * @param holder whose book it is; null where the rows are about the insurer's agents themselves
     * @param path of the place, which decides who sees the import
     */
    public record Book(ProviderRef provider, @Nullable AgentRef holder, String path) {
        /** An agent's. */
        public Book(ProviderRef provider, AgentRef agent) {
            this(provider, agent, agent.path());
        }

        /** Whose book it is, for kinds that go into an agent's. */
        public AgentRef agent() {
            if (holder == null) {
                throw new IllegalStateException("No agent's book at " + path);
            }
            return holder;
        }
    }

    /** Into a book, as the portal's own templates do it. */
    public ImportContext(
            UUID id,
            String template,
            UUID actor,
            ProviderRef provider,
            AgentRef agent,
            LocalDate asOf,
            LocalDate today) {
        this(id, template, actor, new Book(provider, agent), asOf, today, Handling.USUAL);
    }

    /** Insurer of the book, for targets that write into one. */
    public ProviderRef provider() {
        return present().provider();
    }

    /** Whose book the rows go into, for targets that write into one. */
    public AgentRef agent() {
        return present().agent();
    }

    private Book present() {
        if (book == null) {
            throw new IllegalStateException("Import " + id + " goes into no book");
        }
        return book;
    }
}
