package org.agentmitra.videos;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Answers for a content of which parts can be asked for (RFC 9110, sections 13 and 14). Players do so all the time. */
final class PartialAnswer {
    private static final int BUFFER = 64 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    PartialAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** @param open the content from a byte on */
    void send(VideoContents.Content content, String cache, LongFunction<InputStream> open) throws IOException {
        String tag = '"' + content.hash() + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange part = part(content, tag);
        if (ByteRange.BEYOND.equals(part)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (part != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + part.from() + "-" + part.to() + "/" + content.size());
        }
        ByteRange sent = part == null ? new ByteRange(0, content.size() - 1) : part;
        response.setContentType(content.mediaType());
        response.setContentLengthLong(sent.length());
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = open.apply(sent.from())) {
                copy(in, sent.length());
            }
        }
    }

    /** What was asked for of the content that the asker knows; null for all of it. */
    private @Nullable ByteRange part(VideoContents.Content content, String tag) {
        String only = request.getHeader(HttpHeaders.IF_RANGE);
        return only != null && !only.strip().equals(tag)
                ? null
                : ByteRange.of(request.getHeader(HttpHeaders.RANGE), content.size());
    }

    private void copy(InputStream in, long length) throws IOException {
        OutputStream out = response.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(BUFFER, left));
            if (count < 0) {
                return;
            }
            try {
                out.write(buffer, 0, count);
            } catch (IOException gone) {
                // Players hang up as soon as they have what they wanted.
                return;
            }
            left -= count;
        }
    }
}
