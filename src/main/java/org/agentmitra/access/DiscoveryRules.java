package org.agentmitra.access;

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
        rules.post(agents.fresh(), "/users/*/card");
    }

    /**
     * @param run who goes through the steps of becoming a customer
     * @param answer who answers for agents, and {@code help} who finds agents for people
     */
    static void requests(UrlRules.Rules rules, May run, May answer, May help) {
        rules.get(run, "/me/agent", "/me/agent/new");
        rules.post(run, "/me/agent", "/me/agent/withdrawal", "/me/agent/help");
        rules.get(help, "/requests/help", "/requests/help/*/edit");
        rules.post(help, "/requests/help/*");
        rules.get(answer, "/requests", "/requests/*", "/requests/*/refusal/new");
        rules.post(answer, "/requests/*/acceptance", "/requests/*/refusal");
    }

    /** @param read who sees where people leave */
    static void figures(UrlRules.Rules rules, May read) {
        rules.get(read.fresh(), "/dropoffs.csv");
        rules.get(read, "/dropoffs");
    }
}
