package org.agentmitra.onboarding;

/**
 * Something that keeps a journey from being sent in.
 *
 * @param message key of the text that says what to do
 * @param path local path to where it is done
 */
public record Lack(String message, String path) {}
