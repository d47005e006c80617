package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.agentmitra.requests.StaticFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser (ARCHITECTURE.md, Security pieces). */
final class PageHeaders {
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FEATURES =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

    private static final long YEAR_SECONDS = 31_536_000;

    private PageHeaders() {}

    static void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(PageHeaders::caching);
    }

    /** Runs when the answer is about to leave, so that its type is known and the resource handler had its say. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        String type = response.getContentType();
        if (type != null && type.startsWith("text/html")) {
            response.addHeader(HttpHeaders.VARY, "HX-Request");
            // Else a dark device would be shown a light page until scripts have run, or for good without them.
            response.setHeader("Accept-CH", "Sec-CH-Prefers-Color-Scheme");
        }
        if (response.getStatus() < 400 && StaticFiles.asked(request)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    StaticFiles.hashed(request) ? "max-age=" + YEAR_SECONDS + ", public, immutable" : "no-cache");
        }
    }
}
