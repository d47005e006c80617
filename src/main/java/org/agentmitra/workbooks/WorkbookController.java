package org.agentmitra.workbooks;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Empty workbooks to fill in and bring back. */
@Controller
class WorkbookController {
    private final WorkbookSource source;
    private final MessageSource messages;

    WorkbookController(WorkbookSource source, MessageSource messages) {
        this.source = source;
        this.messages = messages;
    }

    /** @param choice id of a template, or key of one of the portal's own */
    @GetMapping("/imports/workbooks/{choice}.xlsx")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            @PathVariable String choice,
            @RequestParam(required = false) @Nullable UUID provider,
            Locale locale)
            throws IOException {
        Blank blank = source.blank(viewer, choice, provider, locale);
        String version = blank.version() == null ? "" : "-v" + blank.version();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetWriter.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(blank.title(), "template", version + ".xlsx"))
                .body(BlankWriter.write(blank, new Wording(messages, locale)));
    }
}
