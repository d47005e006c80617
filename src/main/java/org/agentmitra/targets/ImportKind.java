package org.agentmitra.targets;

/** What a file is brought for: what its rows become, and who may bring and see it. */
public enum ImportKind {
    /** Insurers' workbooks, into the book of an agent. */
    POLICIES("policies", "imports.create", "imports.read", "/imports"),
    /** People to be invited, into no book. What is granted is the sender's to grant, so nobody else starts it. */
    PEOPLE("people", "users.create", "users.create", "/imports/people");

    private final String target;
    private final String create;
    private final String read;
    private final String path;

    ImportKind(String target, String create, String read, String path) {
        this.target = target;
        this.create = create;
        this.read = read;
        this.path = path;
    }

    /** The kind of files whose rows go to the target. */
    public static ImportKind of(String target) {
        for (ImportKind kind : values()) {
            if (kind.target.equals(target)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(target);
    }

    /** Key of its {@link ImportTarget}; also the ending of the texts that are its own. */
    public String target() {
        return target;
    }

    /** Permission to bring, start and cancel such an import. */
    public String create() {
        return create;
    }

    /** Permission to see such an import. */
    public String read() {
        return read;
    }

    /** Address below which such files are brought and started. */
    public String path() {
        return path;
    }

    /** Whether it goes into an agent's book, and is seen by whoever sees the book. */
    public boolean intoBook() {
        return this == POLICIES;
    }
}
