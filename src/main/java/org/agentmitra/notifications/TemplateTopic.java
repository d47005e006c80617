package org.agentmitra.notifications;

import org.agentmitra.preferences.Topic;

/** What a template is about, so that people's choices apply to it. */
public final class TemplateTopic {
    private TemplateTopic() {}

    /** The topic; what is not known to be a matter of choice is none, but a matter of safety. */
    public static Topic of(String template) {
        if (template.startsWith("import-")) {
            return Topic.IMPORTS;
        }
        if (template.startsWith("clearance-") || template.startsWith("agent-") || template.startsWith("customer")) {
            return Topic.AGENTS;
        }
        if (template.startsWith("kyc-agent-")) {
            return Topic.REQUESTS;
        }
        if (template.startsWith("reply-")) {
            return Topic.ANSWERS;
        }
        if (template.startsWith("offer-")) {
            return Topic.OFFERS;
        }
        if (template.equals("onboarding-ending")) {
            return Topic.REGISTRATION;
        }
        return template.startsWith("privacy-") ? Topic.REQUESTS : Topic.SECURITY;
    }
}
