package org.agentmitra.targets;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a file is brought for: what its rows become, who may bring and see it, and how it is spoken of. Every
 * {@link ImportTarget} is one; what most have in common is said here.
 */
public interface ImportKind {
    /** Words that fit any rows; the others are of kinds that speak their own. */
    String PLAIN_WORDS = "rows";

    /** Where files are brought whose rows go into the book of an agent. */
    String BOOK_PATH = "/imports";

    /** Name that templates refer to and that is stored with each import: {@code policies}. */
    String key();

    /** Message key of its name. */
    default String nameKey() {
        return "imports.kind." + key();
    }

    /** Permission to bring, start and cancel such an import. */
    default String create() {
        return "imports.create";
    }

    /** Permission to see such an import. */
    default String read() {
        return "imports.read";
    }

    /** Address below which such files are brought and started. */
    default String path() {
        return BOOK_PATH;
    }

    /** Whether it goes to an insurer's place, mostly an agent's book, and is seen by whoever sees that; else by its sender. */
    default boolean intoBook() {
        return true;
    }

    /** Whether only who brought it may start it: the rows are done with the sender's rights. */
    default boolean personal() {
        return !intoBook();
    }

    /** Whether its rows may change what there is. */
    default boolean changing() {
        return true;
    }

    /** Whether a row that says nothing new has an effect: it confirms what stands as of the file's date. */
    default boolean confirming() {
        return false;
    }

    /** Ending of the keys of texts on an import's pages. */
    default String words() {
        return PLAIN_WORDS;
    }

    /** The section that shows what an import made. */
    String resultPath();

    /** Message key of the link to what an import made. */
    default String resultKey() {
        return "imports.to-" + key();
    }

    /** The page that shows what an import made. */
    default String resultUrl(UUID importId) {
        return resultPath();
    }

    /** Sheets of such rows, of which administrators can make templates of their own. */
    default List<Entity> entities() {
        return List.of();
    }

    /** The portal's own templates for such rows, in the order of preference. */
    default List<Template> templates() {
        return entities().stream().map(Entity::builtIn).toList();
    }

    /** What templates can let its rows do; the usual is always among them. */
    default Set<Handling.Mode> modes() {
        return EnumSet.allOf(Handling.Mode.class);
    }

    /** Which of several rows templates can let count that name the same record; the usual is always among them. */
    default Set<Handling.Doubles> doubles() {
        return EnumSet.allOf(Handling.Doubles.class);
    }

    /** Whether there are rows to try its own templates with. */
    default boolean sampled() {
        return false;
    }

    /**
     * Rows to try one of its templates with, a value for each column; empty where it is not {@link #sampled}.
     *
     * @param policies that the sample list of policies has
     */
    default List<List<@Nullable Object>> samples(Template template, List<SamplePolicy> policies) {
        return List.of();
    }

    /** Whether the viewer may bring such a file. */
    default boolean isFor(Viewer viewer) {
        return viewer.may(create());
    }
}
