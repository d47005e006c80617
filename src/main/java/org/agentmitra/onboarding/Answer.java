package org.agentmitra.onboarding;

/**
 * One line of the answers that are shown before a journey is sent in.
 *
 * @param row id of the line among all answers, in small letters, digits and hyphens: {@code kyc-born}
 * @param label the question in the reader's language
 * @param value as it was answered, masked where it identifies; empty when nothing was
 * @param change local path to the field that changes it: {@code /onboarding/kyc#bornOn}
 */
public record Answer(String row, String label, String value, String change) {
    /** The change link, which says where the way back leads. */
    public String changeUrl() {
        int hash = change.indexOf('#');
        String path = hash < 0 ? change : change.substring(0, hash);
        String field = hash < 0 ? "" : change.substring(hash);
        return path + (path.indexOf('?') < 0 ? "?" : "&") + "row=" + row + field;
    }
}
