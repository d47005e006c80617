package org.agentmitra.pieces;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Uploads for the script of a page: it begins one, sends piece after piece, and asks after a break how much is here. The
 * form of the page names the upload when it is whole.
 */
@Controller
@RequestMapping("/pieces")
class PieceController {
    private final Pieces pieces;

    PieceController(Pieces pieces) {
        this.pieces = pieces;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long size,
            @RequestParam(defaultValue = "") String mark) {
        try {
            return answer(HttpStatus.OK, pieces.begin(viewer, name, size, mark));
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().build();
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> show(Viewer viewer, @PathVariable UUID id) {
        return answer(HttpStatus.OK, pieces.find(viewer, id));
    }

    /** @param from place of the piece's first byte; 409 tells which one is wanted instead */
    @PostMapping("/{id}")
    ResponseEntity<Map<String, Object>> update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long from,
            HttpServletRequest request)
            throws IOException {
        long length = request.getContentLengthLong();
        try {
            PieceUpload upload = pieces.add(viewer, id, from, length, request.getInputStream());
            return answer(upload.received() == from + length ? HttpStatus.OK : HttpStatus.CONFLICT, upload);
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().build();
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, PieceUpload upload) {
        return ResponseEntity.status(status)
                .body(Map.of("id", upload.id(), "received", upload.received(), "piece", Pieces.PIECE));
    }
}
