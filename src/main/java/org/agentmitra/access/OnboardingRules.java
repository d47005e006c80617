package org.agentmitra.access;

/** The pages by which somebody becomes a customer, of whichever module. */
final class OnboardingRules {
    private OnboardingRules() {}

    /** @param run who goes through the steps; nobody in their place */
    static void write(UrlRules.Rules rules, May run) {
        rules.post(run, "/onboarding", "/onboarding/**");
        // Says what is needed before anybody has to sign in.
        rules.all("/onboarding");
        rules.get(run, "/onboarding/**");
    }
}
