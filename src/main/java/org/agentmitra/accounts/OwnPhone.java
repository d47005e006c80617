package org.agentmitra.accounts;

/**
 * A user's phone.
 *
 * @param number in E.164
 * @param opens whether a code sent to it signs the user in
 */
public record OwnPhone(String number, boolean opens) {}
