package org.agentmitra.documents;

import java.io.InputStream;
import java.util.UUID;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file behind a link: taken away, never shown in the portal's own pages. */
@Controller
class DocumentController {
    private final DocumentStore store;
    private final DocumentLinks links;

    DocumentController(DocumentStore store, DocumentLinks links) {
        this.store = store;
        this.links = links;
    }

    @GetMapping("/documents/{token}")
    ResponseEntity<InputStreamResource> show(Viewer viewer, @PathVariable String token) {
        UUID id = links.follow(viewer, token);
        DocumentRef ref = store.find(id).orElseThrow(() -> new NotFound("document", id));
        InputStream content = store.open(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(ref.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(ref.fileName()))
                .body(new InputStreamResource(content));
    }

    private static String disposition(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        String ending = dot > 0 ? fileName.substring(dot).replaceAll("[^.A-Za-z0-9]", "") : "";
        return Attachment.of(name, "file", ending);
    }
}
