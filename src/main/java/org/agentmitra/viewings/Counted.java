package org.agentmitra.viewings;

/**
 * Viewings of one kind.
 *
 * @param views all of them
 * @param followed those of which it is known what was seen
 * @param completed those in which every slide was seen
 * @param millis that slides were in view, in all
 */
record Counted(int views, int followed, int completed, long millis) {
    static final Counted NONE = new Counted(0, 0, 0, 0);

    Counted plus(Counted other) {
        return new Counted(
                views + other.views, followed + other.followed, completed + other.completed, millis + other.millis);
    }

    /** Of those that could be followed, how many saw every slide, per cent. */
    public int completion() {
        return Figures.percent(completed, followed);
    }

    /** Seconds on average of those that could be followed. */
    public long seconds() {
        return followed == 0 ? 0 : Math.round(millis / 1000.0 / followed);
    }
}
