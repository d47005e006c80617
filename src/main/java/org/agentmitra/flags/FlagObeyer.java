package org.agentmitra.flags;

import java.util.Map;

/**
 * Code that asks for flags says which, as a bean; {@link Flags} answers for no others. So the page about flags knows which
 * of them change anything, without a list of its own.
 */
public interface FlagObeyer {
    /**
     * Keys of the flags obeyed, each with the message key that names what it switches, for example {@code
     * nav.policies}.
     */
    Map<String, String> obeyed();
}
