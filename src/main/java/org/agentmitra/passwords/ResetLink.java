package org.agentmitra.passwords;

import java.util.UUID;
import org.agentmitra.accounts.PasswordOwner;

/** A link that can be used now: sent to the owner while the password was still the one there is. */
record ResetLink(UUID id, PasswordOwner owner) {}
