package org.agentmitra.shows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Digest;
import org.agentmitra.web.PageLook;
import org.agentmitra.web.PageLooks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The pages of shared presentations, kept under all that they show. Nothing has to be taken out when a presentation changes:
 * what shows something else is another page, so that none is ever shown that is out of date.
 */
@Component
class SharedPages {
    /** Stands where each copy of the page has a key of its own, see {@link Page}. */
    private static final String PLACE = "00000000-0000-0000-0000-000000000000";

    private static final String TEMPLATE = "shows/shared";
    private static final long MOST_BYTES = 32L << 20;
    private static final Duration KEPT = Duration.ofHours(6);

    private final ViewResolver views;
    private final PageLooks looks;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Page>weigher((key, page) -> page.length())
            .expireAfterAccess(KEPT)
            .build();

    SharedPages(ThymeleafViewResolver views, PageLooks looks) {
        this.views = views;
        this.looks = looks;
    }

    /** All that the page shows. */
    private record Key(Slideshow show, String code, PageLook look) {}

    /**
     * A page around the key of its form, by which an answer that is sent twice is known again though no session begins.
     *
     * @param tag of both parts
     */
    private record Page(byte[] before, byte[] after, String tag) {
        static Page of(String text) {
            int at = text.indexOf(PLACE);
            String tag = "W/\"" + Digest.of(text) + "\"";
            return at < 0
                    ? new Page(bytes(text), new byte[0], tag)
                    : new Page(bytes(text.substring(0, at)), bytes(text.substring(at + PLACE.length())), tag);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        int length() {
            return before.length + after.length;
        }
    }

    /** Answers with the page; with its state alone when the browser has it. @param model of every page */
    void write(SharedShow shared, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Key key = new Key(shared.show(), shared.code(), looks.of(request));
        Page page = pages.getIfPresent(key);
        if (page == null) {
            page = render(shared, model, request, response);
            pages.put(key, page);
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(page.tag())) {
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        byte[] own = page.after().length == 0
                ? new byte[0]
                : Page.bytes(UUID.randomUUID().toString());
        response.setContentLength(page.length() + own.length);
        response.getOutputStream().write(page.before());
        response.getOutputStream().write(own);
        response.getOutputStream().write(page.after());
    }

    private Page render(
            SharedShow shared, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> all = new HashMap<>(model);
        all.put("show", shared.show());
        all.put("base", shared.path());
        all.put("edition", ShowEdition.of(shared.show()));
        all.put("key", PLACE);
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        View view = views.resolveViewName(TEMPLATE, looks.of(request).locale());
        if (view == null) {
            throw new IllegalStateException(TEMPLATE);
        }
        view.render(all, request, kept);
        return Page.of(new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
