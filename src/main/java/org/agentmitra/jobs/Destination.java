package org.agentmitra.jobs;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an import go, as it was when they came.
 *
 * @param agentId whose book it is; null, as name and code, where the rows are about the insurer's agents themselves
 * @param scopePath of the place that decides who sees the import
 */
@Embeddable
record Destination(
        UUID providerId,
        @Nullable UUID agentId,
        @Nullable String agentName,
        @Nullable String agentCode,
        String scopePath) {

    static Destination of(ImportContext.Book book) {
        AgentRef agent = book.holder();
        return agent == null
                ? new Destination(book.provider().id(), null, null, null, book.path())
                : new Destination(book.provider().id(), agent.id(), agent.name(), agent.code(), book.path());
    }

    /** @param providers finds insurers */
    ImportContext.Book book(Function<UUID, ProviderRef> providers) {
        AgentRef agent = agentId == null || agentName == null || agentCode == null
                ? null
                : new AgentRef(agentId, agentName, agentCode, providerId, scopePath);
        return new ImportContext.Book(providers.apply(providerId), agent, scopePath);
    }
}
