package org.agentmitra.drops;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.actors.Actors;
import org.agentmitra.agents.AgencyCode;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Viewer;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes an import of a file that stopped growing, for the agent whose folder it lies in; or says why not. */
@Component
class DropIntake {
    /** Largest file that is copied at all, bytes; a little more than an upload may have, which is then told. */
    private static final long LARGEST = 50L << 20;

    private static final String PERMISSION = "imports.create";

    private final Uploads uploads;
    private final AgentDirectory agents;
    private final Actors actors;
    private final DropFiles files;
    private final MessageSource messages;

    DropIntake(Uploads uploads, AgentDirectory agents, Actors actors, DropFiles files, MessageSource messages) {
        this.uploads = uploads;
        this.agents = agents;
        this.actors = actors;
        this.files = files;
        this.messages = messages;
    }

    /** A file that cannot be an import. */
    private static final class Unfit extends Exception {
        private final transient Refusal why;

        Unfit(String key, String... arguments) {
            super(key);
            this.why = Refusal.of(key, arguments);
        }
    }

    /** An agent and their rights of this moment. */
    private record Owner(AgentRef agent, Viewer viewer) {}

    /**
     * Decides what it is, and moves it; one that cannot be taken only now stays where it is, for the next look.
     *
     * @param link whether it only says where another file is
     */
    void take(ProviderRef provider, Shelf shelf, DropFile file, boolean link) throws IOException {
        try {
            if (link) {
                throw new Unfit("drops.refused.link");
            }
            if (file.bytes() > LARGEST) {
                throw new Unfit("uploads.file.too-large");
            }
            Owner owner = owner(provider, file.agentCode());
            UUID id;
            try (InputStream content = shelf.read(file)) {
                // The id is the key: a look that breaks off behind this line finds the same import again.
                id = uploads.found(owner.viewer, provider, owner.agent, file.id(), file.fileName(), content);
            }
            files.became(file, id);
            shelf.take(file);
            settle(provider, file, id, owner.viewer.user());
        } catch (RefusedFile refused) {
            if (refused.isPassing()) {
                return;
            }
            List<String> arguments =
                    refused.arguments().stream().map(String::valueOf).toList();
            refuse(provider, shelf, file, new Refusal(refused.messageKey(), arguments));
        } catch (Unfit unfit) {
            refuse(provider, shelf, file, unfit.why);
        }
    }

    /** Goes on with what was decided. */
    void finish(ProviderRef provider, Shelf shelf, DropFile file) throws IOException {
        if (file.importId() != null) {
            shelf.take(file);
        } else if (file.reason() != null) {
            shelf.refuse(file, said(new Refusal(file.reason(), file.arguments())));
        }
        close(provider, file);
    }

    /** Writes down what was decided of a file that lies there no more: another has its place. */
    void close(ProviderRef provider, DropFile file) {
        UUID id = file.importId();
        if (id == null) {
            files.settle(provider.id(), file, null);
        } else {
            Optional<UUID> user = agent(provider, file.agentCode()).flatMap(agent -> agents.accountOf(agent.id()));
            settle(provider, file, id, user.orElse(null));
        }
    }

    private void settle(ProviderRef provider, DropFile file, UUID id, @Nullable UUID user) {
        files.settle(provider.id(), file, new FileTaken(user, id, file.fileName(), provider.name()));
    }

    private Owner owner(ProviderRef provider, String folder) throws Unfit {
        if (folder.isEmpty()) {
            throw new Unfit("drops.refused.no-agent");
        }
        AgentRef agent = agent(provider, folder)
                .orElseThrow(() -> new Unfit("drops.refused.unknown-agent", provider.name(), folder));
        Viewer viewer = agents.accountOf(agent.id())
                .flatMap(actors::of)
                .filter(one -> one.may(PERMISSION))
                // Of one whose appointment ended nothing goes into the book any more, as on the upload page.
                .filter(one ->
                        agents.find(one, PERMISSION, agent.id(), provider.id()).isPresent())
                .orElseThrow(() -> new Unfit("drops.refused.no-account", folder));
        return new Owner(agent, viewer);
    }

    /** A folder cannot have the slash that some codes have; it has a low line instead. */
    private Optional<AgentRef> agent(ProviderRef provider, String folder) {
        return AgencyCode.parse(folder)
                .or(() -> AgencyCode.parse(folder.replace('_', '/')))
                .flatMap(code -> agents.coded(provider.id(), code));
    }

    private void refuse(ProviderRef provider, Shelf shelf, DropFile file, Refusal why) throws IOException {
        files.refuse(file, why);
        shelf.refuse(file, said(why));
        files.settle(provider.id(), file.because(why), null);
    }

    private String said(Refusal why) {
        return said(why, Locale.ENGLISH) + "\n" + said(why, Locale.of("hi")) + "\n";
    }

    private String said(Refusal why, Locale locale) {
        return messages.getMessage(why.key(), why.arguments().toArray(), locale);
    }
}
