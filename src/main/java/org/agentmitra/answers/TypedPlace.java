package org.agentmitra.answers;

/**
 * An address as it is typed: nothing is an empty text.
 *
 * @param line house, street, locality
 */
public record TypedPlace(String line, String pin, String city, String district, String state) {}
