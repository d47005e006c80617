package org.agentmitra.decks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.agentmitra.actors.Actors;
import org.agentmitra.documents.DocumentInfected;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.PrivateCopy;
import org.agentmitra.documents.QuarantinedDocument;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.presenting.SlideNotes;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a draft of a file that was taken. Begun again after the process died it makes it once. */
@Component
class DeckRun {
    private static final int TRIES = 3;

    private final Decks decks;
    private final DocumentStore store;
    private final Actors actors;
    private final PictureIntake intake;
    private final Drafts drafts;
    private final SlideNotes notes;
    private final TransactionTemplate transaction;

    DeckRun(
            Decks decks,
            DocumentStore store,
            Actors actors,
            PictureIntake intake,
            Drafts drafts,
            SlideNotes notes,
            TransactionTemplate transaction) {
        this.decks = decks;
        this.store = store;
        this.actors = actors;
        this.intake = intake;
        this.drafts = drafts;
        this.notes = notes;
        this.transaction = transaction;
    }

    /** Nothing happens once it is settled. @throws QuarantinedDocument while a scanner has not answered: it is begun again */
    void run(UUID id) {
        decks.find(id).filter(Deck::waits).ifPresent(deck -> {
            Viewer viewer = actors.of(deck.user()).orElse(null);
            if (viewer == null || deck.document() == null || deck.tries() >= TRIES) {
                refuse(deck, "decks.unreadable");
            } else {
                make(deck, deck.document(), viewer);
            }
        });
    }

    /** What the scanner took away is not tried any more. */
    @EventListener
    void refuse(DocumentInfected infected) {
        decks.refusedFile(infected.document(), "documents.infected");
    }

    private void make(Deck deck, UUID document, Viewer viewer) {
        DeckSlides slides = new DeckSlides(viewer, intake);
        try (PrivateCopy copy = store.plainCopy(document)) {
            decks.began(deck.id());
            DeckFile.of(copy.path()).each(copy.path(), deck.worded(), new DeckFile.Taker() {
                @Override
                public void count(int pages) {
                    decks.counted(deck.id(), 0, pages);
                }

                @Override
                public void take(Leaf leaf) {
                    slides.add(leaf);
                    decks.added(deck.id());
                }
            });
            if (slides.slides().isEmpty()) {
                throw new Refused("file", "decks.empty");
            }
            transaction.executeWithoutResult(status -> settle(deck, viewer, slides));
        } catch (Refused refused) {
            intake.discard(viewer, slides.fresh());
            refuse(deck, refused.code());
        } catch (QuarantinedDocument waits) {
            throw waits;
        } catch (NotFound over) {
            // The file's time is over, or its maker may make no presentations any more.
            intake.discard(viewer, slides.fresh());
            refuse(deck, "decks.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(Deck deck, Viewer viewer, DeckSlides slides) {
        if (decks.held(deck.id()).filter(Deck::waits).isEmpty()) {
            return;
        }
        UUID draft = drafts.make(viewer, deck.name(), deck.language(), slides.slides());
        notes.begin(viewer, draft, slides.notes());
        decks.done(deck.id(), draft, slides);
        drop(deck);
    }

    private void refuse(Deck deck, String why) {
        transaction.executeWithoutResult(status -> {
            decks.refused(deck.id(), why);
            drop(deck);
        });
    }

    private void drop(Deck deck) {
        if (deck.document() != null) {
            store.delete(deck.user(), deck.document());
        }
    }
}
