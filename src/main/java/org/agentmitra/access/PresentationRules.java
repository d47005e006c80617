package org.agentmitra.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of presentations and of the pictures in them, and what anybody sees of those. */
final class PresentationRules {
    private PresentationRules() {}

    /**
     * @param own what everybody has of their own
     * @param may asks for a permission
     */
    static void write(UrlRules.Rules rules, May own, Function<@Nullable String, May> may) {
        // The controllers look whether what is asked for is published.
        rules.all("/p/*", "/p/colours/*/*.css", "/media/*/*.jpg");
        rules.all("/videos/*/*.mp4", "/videos/*/*.webm", "/videos/*/*.vtt");
        rules.all("/p/*/viewings", "/p/*/calls/*", "/p/*/replies");
        rules.get(own, "/shows/*/calls/*", "/shows/*/replies");
        rules.post(own, "/shows/*/viewings", "/shows/*/replies");
        media(rules, may);
        audience(rules, may);
        blueprints(rules, may);
        clearances(rules, may);
        May update = may.apply("presentations.update");
        May publish = may.apply("presentations.publish");
        rules.get(
                may.apply("presentations.create"), "/presentations/new", "/decks/new", "/decks/*", "/decks/*/progress");
        rules.get(update, "/presentations/*/edit", "/presentations/*/slides/new", "/presentations/*/slides/*/edit");
        rules.get(update, "/presentations/*/notes/edit");
        rules.post(update, "/presentations/*/notes");
        rules.get(may.apply("presentations.read"), "/presentations/*/presenter");
        rules.get(publish, "/presentations/*/links", "/presentations/*/schedule/new");
        rules.get(may.apply("presentations.read"), "/presentations/schedule");
        rules.post(publish, "/presentations/*/schedule", "/presentations/schedule/*/end");
        rules.get(may.apply("presentations.read"), "/presentations/*/editions", "/presentations/*/editions/*");
        rules.get(may.apply("presentations.read"), "/presentations", "/presentations/*", "/presentations/*/show");
        rules.post(may.apply("presentations.create"), "/presentations", "/decks");
        rules.post(publish, "/presentations/*/publication", "/presentations/*/publication/end");
        rules.post(publish, "/presentations/*/archive");
        rules.post(publish, "/presentations/*/links", "/presentations/*/links/*/end");
        rules.post(update, "/presentations/*", "/presentations/*/end", "/presentations/*/slides");
        rules.post(update, "/presentations/*/slides/*", "/presentations/*/slides/*/end");
        rules.post(update, "/presentations/*/slides/*/place", "/presentations/*/slides/*/autosave");
        rules.get(update, "/presentations/*/slides/import/new");
        rules.post(update, "/presentations/*/slides/import");
        rules.post(update, "/presentations/*/editions/*/restoration");
        rules.post(update, "/presentations/*/slides/preview", "/presentations/*/revision");
    }

    private static void blueprints(UrlRules.Rules rules, Function<@Nullable String, May> may) {
        May make = may.apply("blueprints.update");
        May create = may.apply("presentations.create");
        rules.get(make, "/presentations/templates/new", "/presentations/templates/*/edit");
        rules.get(create, "/presentations/templates/*/presentations/new", "/presentations/preferences");
        rules.get(may.apply("presentations.read"), "/presentations/templates", "/presentations/templates/*");
        rules.post(make, "/presentations/templates", "/presentations/templates/*/publication");
        rules.post(make, "/presentations/templates/*/publication/end");
        rules.post(create, "/presentations/preferences");
        rules.post(create, "/presentations/templates/*/presentations", "/presentations/templates/*/rating");
        rules.post(make, "/presentations/templates/*");
    }

    private static void clearances(UrlRules.Rules rules, Function<@Nullable String, May> may) {
        May approve = may.apply("presentations.approve");
        May update = may.apply("presentations.update");
        // Who asked and who answers read the same case: the module looks which of the two somebody is.
        rules.get(may.apply(null), "/presentations/reviews", "/presentations/reviews/*");
        rules.post(may.apply(null), "/presentations/reviews/*/comments");
        rules.post(approve, "/presentations/reviews/*/decision");
        rules.post(update, "/presentations/*/reviews", "/presentations/reviews/*/end");
        rules.get(may.apply("providers.update"), "/providers/*/clearance/edit");
        rules.post(may.apply("providers.update").fresh(), "/providers/*/clearance");
    }

    /** What came of them. */
    private static void audience(UrlRules.Rules rules, Function<@Nullable String, May> may) {
        May read = may.apply("presentations.read");
        May publish = may.apply("presentations.publish");
        rules.get(read, "/presentations/*/figures", "/presentations/*/replies");
        rules.get(may.apply("customers.create"), "/presentations/*/replies/*/followup/new");
        rules.post(may.apply("customers.create"), "/presentations/*/replies/*/followup");
        rules.get(publish, "/presentations/*/links/*/whatsapp", "/presentations/*/sendings/new");
        rules.post(publish, "/presentations/*/sendings");
    }

    private static void media(UrlRules.Rules rules, Function<@Nullable String, May> may) {
        rules.get(may.apply("media.create"), "/media/new");
        rules.get(may.apply("media.update"), "/media/*/edit");
        rules.get(may.apply("media.read"), "/media");
        rules.post(may.apply("media.create"), "/media");
        rules.post(may.apply("media.update"), "/media/*");
        rules.post(may.apply("media.delete"), "/media/*/end");
        rules.get(may.apply("media.create"), "/videos/new", "/pieces/*");
        rules.get(may.apply("media.update"), "/videos/*/edit");
        rules.get(may.apply("media.read"), "/videos");
        rules.post(may.apply("media.create"), "/videos", "/pieces", "/pieces/*");
        rules.post(may.apply("media.update"), "/videos/*");
        rules.post(may.apply("media.delete"), "/videos/*/end");
    }
}
