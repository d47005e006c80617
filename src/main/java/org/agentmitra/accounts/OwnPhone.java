package org.agentmitra.accounts;

import org.agentmitra.shared.MobileNumber;

/**
 * A user's phone.
 *
 * @param number in E.164
 * @param opens whether a code sent to it signs the user in
 */
public record OwnPhone(String number, boolean opens) {
    /** The number as people read numbers. */
    public String grouped() {
        return new MobileNumber(number).grouped();
    }
}
