package org.agentmitra.keys;

/**
 * A key of the secret, and how much there is that only it opens.
 *
 * @param use what it is for, in small letters
 * @param id as sealed values begin with it
 * @param primary whether new values are sealed with it
 * @param lasting whether it is needed whatever there is: hashes of what is kept nowhere are made with it for ever
 * @param rows how many rows, or files, hold something that it sealed
 */
public record KeyCount(String use, long id, boolean primary, boolean lasting, long rows) {
    /** Whether something could not be read, or found, without it. */
    public boolean needed() {
        return primary || lasting || rows > 0;
    }
}
