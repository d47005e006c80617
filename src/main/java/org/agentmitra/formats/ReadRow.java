package org.agentmitra.formats;

import java.util.List;
import java.util.Map;

/**
 * A row of data, typed.
 *
 * @param number in the sheet, from 1
 * @param values by field of the target; a blank cell has no key
 */
public record ReadRow(int number, Map<String, Object> values, List<Problem> problems) {
    public boolean failed() {
        for (Problem problem : problems) {
            if (problem.critical()) {
                return true;
            }
        }
        return false;
    }
}
