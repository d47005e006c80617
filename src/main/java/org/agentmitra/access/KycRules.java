package org.agentmitra.access;

/** The pages where it is reviewed who customers are, and the customers' own. */
final class KycRules {
    private KycRules() {}

    /**
     * @param own what everybody has of their own
     * @param read who sees cases
     * @param review who decides them
     * @param assign who gives them out
     */
    static void write(UrlRules.Rules rules, May own, May read, May review, May assign) {
        rules.get(own.inAnothersPlace(), "/me");
        rules.get(own, "/me/kyc", "/me/consents");
        rules.post(own, "/me/kyc/*/answers", "/me/kyc/*/appeal", "/me/consents/*", "/me/consents/*/end");
        rules.get(read, "/kyc", "/kyc/*");
        rules.get(review, "/kyc/*/asks/new", "/kyc/*/rejection/new", "/kyc/*/renewal/new");
        rules.get(review, "/kyc/*/papers/*/copies/new");
        rules.post(review.fresh(), "/kyc/*/papers/*/copies");
        rules.post(assign, "/kyc/assignments");
        rules.post(review, "/kyc/*", "/kyc/*/claim", "/kyc/*/claim/end", "/kyc/*/asks");
        rules.post(review, "/kyc/*/rejection", "/kyc/*/renewal");
    }
}
