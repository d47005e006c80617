package org.agentmitra.answers;

import java.util.Set;
import java.util.UUID;

/** Knows which people to call in an emergency said that they agree; implemented by who asks them. */
public interface ContactConsent {
    /** Those of the numbers whose owners agreed. @param phones E.164 */
    Set<String> proved(UUID journey, Set<String> phones);
}
