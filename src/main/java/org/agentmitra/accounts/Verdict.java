package org.agentmitra.accounts;

/**
 * What came of comparing what somebody showed with an account. For the audit trail only: the person at the keyboard is told
 * nothing but right or not.
 */
public enum Verdict {
    RIGHT,
    WRONG,
    /** No account has the name. */
    UNKNOWN,
    /** Right, and the account waits for its invitation, or is locked, suspended or deactivated. */
    BARRED
}
