package org.agentmitra.workbooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.recognition.Unrecognised;
import org.agentmitra.templates.TemplateDesign;

/**
 * What a workbook was made from that somebody brings back.
 *
 * @param design as its version says it
 * @param offered the version that is offered now
 * @param alike whether that one makes the same of rows
 * @param retired whether the template is offered no more
 */
public record Origin(TemplateDesign design, UUID offered, boolean alike, boolean retired) {
    /**
     * How the file is read by that version; empty where it does not have its columns any more, or where an older version
     * would let rows do what is no longer wanted, or where nobody is to use the template any more.
     */
    public Optional<Recognised> read(List<SheetHead> heads) {
        if (!reads()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Recognition.recognise(heads, List.of(design.read())));
        } catch (Unrecognised changed) {
            return Optional.empty();
        }
    }

    /** Whether it may still read rows. */
    public boolean reads() {
        return alike && !retired;
    }

    /** Whether a newer version is offered. */
    boolean outdated() {
        return !offered.equals(design.version());
    }
}
