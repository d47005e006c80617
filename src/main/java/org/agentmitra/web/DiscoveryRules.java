package org.agentmitra.web;

/** The pages by which people and agents find each other. */
final class DiscoveryRules {
    private DiscoveryRules() {}

    /**
     * @param own what everybody has of their own
     * @param agents who may change agents
     */
    static void write(UrlRules.Rules rules, May own, May agents) {
        rules.all("/join/*");
        rules.all("/cards/*/picture");
        rules.get(own, "/profile/links", "/profile/links/*");
        rules.post(own, "/profile/links/*/renewal", "/profile/links/*/end");
        rules.get(agents, "/users/*/card/edit");
        rules.post(agents, "/users/*/card");
    }
}
