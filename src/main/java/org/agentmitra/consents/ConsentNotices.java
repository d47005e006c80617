package org.agentmitra.consents;

import java.util.List;

/** What a module asks people to agree to; the page where consents are given and taken back shows them all. */
public interface ConsentNotices {
    /** In the order in which they are asked. */
    List<Notice> notices();

    /**
     * A purpose and the notice about it, whose text stands in the message bundles. Whoever changes the text raises the
     * version.
     *
     * @param purpose as consents name it
     * @param nameKey message key of its name
     * @param textKey message key of what is agreed to
     * @param endKey message key of what ends when it is taken back
     */
    record Notice(String purpose, String version, String nameKey, String textKey, String endKey) {}
}
