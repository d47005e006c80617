package org.agentmitra.videos;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The content of a video, or its captions, whole or in parts. The address holds its hash: it never shows anything else. */
@Controller
class VideoContentController {
    private final VideoContents contents;

    VideoContentController(VideoContents contents) {
        this.contents = contents;
    }

    /**
     * Public to whoever asks; else to whom the address was issued for, and who may see it is led to such an address.
     *
     * @param until when the address ends, seconds since 1970; null where none is said
     */
    @RequestMapping(
            path = {"/videos/{id}/{hash}.mp4", "/videos/{id}/{hash}.webm", "/videos/{id}/{hash}.vtt"},
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void show(
            Optional<Viewer> viewer,
            @PathVariable UUID id,
            @PathVariable String hash,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable String proof,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        VideoContents.Content content = contents.find(id, hash, path);
        VideoContents.Leave leave = contents.leave(viewer, id, path, until, proof);
        if (leave.elsewhere() != null) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + leave.elsewhere());
            return;
        }
        new PartialAnswer(request, response).send(content, leave.cache(), from -> contents.open(content, from));
    }
}
