package org.agentmitra.targets;

/**
 * What an import would lower.
 *
 * @param premiums premiums of a year, compared whatever the mode
 * @param sums sums assured
 */
public record Lowered(Total premiums, Total sums) {
    public static final Lowered NOTHING = new Lowered(new Total(0, 0, 0), new Total(0, 0, 0));

    /**
     * Amounts that would fall.
     *
     * @param count how many
     * @param before their sum, paise
     * @param after their sum then, paise
     */
    public record Total(int count, long before, long after) {}

    public boolean any() {
        return premiums.count + sums.count > 0;
    }
}
