package org.agentmitra.web;

import java.util.function.Function;

/** The pages of presentations and of the pictures in them, and what anybody sees of those. */
final class PresentationRules {
    private PresentationRules() {}

    /** @param may asks for a permission */
    static void write(UrlRules.Rules rules, Function<String, May> may) {
        // The controllers look whether what is asked for is published.
        rules.all("/p/*", "/p/colours/*/*.css", "/media/*/*.jpg");
        rules.all("/videos/*/*.mp4", "/videos/*/*.webm", "/videos/*/*.vtt");
        media(rules, may);
        May update = may.apply("presentations.update");
        May publish = may.apply("presentations.publish");
        rules.get(may.apply("presentations.create"), "/presentations/new", "/decks/new");
        rules.get(update, "/presentations/*/edit", "/presentations/*/slides/new", "/presentations/*/slides/*/edit");
        rules.get(publish, "/presentations/*/links");
        rules.get(may.apply("presentations.read"), "/presentations", "/presentations/*", "/presentations/*/show");
        rules.post(may.apply("presentations.create"), "/presentations", "/decks");
        rules.post(publish, "/presentations/*/publication", "/presentations/*/publication/end");
        rules.post(publish, "/presentations/*/archive");
        rules.post(publish, "/presentations/*/links", "/presentations/*/links/*/end");
        rules.post(update, "/presentations/*", "/presentations/*/end", "/presentations/*/slides");
        rules.post(update, "/presentations/*/slides/*", "/presentations/*/slides/*/end");
        rules.post(update, "/presentations/*/slides/*/place");
    }

    private static void media(UrlRules.Rules rules, Function<String, May> may) {
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
