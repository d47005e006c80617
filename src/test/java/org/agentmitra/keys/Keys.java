package org.agentmitra.keys;

import java.security.GeneralSecurityException;

/** Keys for tests of other modules. */
public final class Keys {
    private Keys() {}

    public static FieldCipher forFields() {
        try {
            return new FieldCipher(Secret.fresh(Secret.Purpose.TEST));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static FieldHash hash() {
        try {
            return new FieldHash(Secret.fresh(Secret.Purpose.TEST));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys before and after a rotation of the secret: the second know those of the first. */
    public static StreamKeys[] rotatedStreams() throws GeneralSecurityException {
        Secret before = Secret.fresh(Secret.Purpose.TEST);
        return new StreamKeys[] {new StreamKeys(before), new StreamKeys(before.rotated())};
    }

    /** Likewise for fields. */
    public static FieldCipher[] rotatedFields() throws GeneralSecurityException {
        Secret before = Secret.fresh(Secret.Purpose.TEST);
        return new FieldCipher[] {new FieldCipher(before), new FieldCipher(before.rotated())};
    }

    public static StreamKeys forStreams() throws GeneralSecurityException {
        return new StreamKeys(Secret.fresh(Secret.Purpose.TEST));
    }
}
