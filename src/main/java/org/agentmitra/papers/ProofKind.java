package org.agentmitra.papers;

/** What an address is proved with (DOMAIN.md, section 7). A utility bill counts for two months. */
public enum ProofKind {
    PASSPORT,
    DRIVING_LICENCE,
    VOTER_ID,
    JOB_CARD,
    POPULATION_REGISTER,
    UTILITY_BILL,
    BANK_STATEMENT;

    /** Key of its name in the message bundles. */
    public String key() {
        return "papers.proof." + name();
    }
}
