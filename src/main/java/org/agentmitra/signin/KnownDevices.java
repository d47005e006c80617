package org.agentmitra.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.shared.Digest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie who has signed in on a browser before. Such a browser has its own count of guesses for that
 * person: a stranger who uses up the tries of a printed agency code locks himself out and nobody else (SECURITY.md,
 * Login). The cookie opens nothing: it is a random number and a keyed hash of it with the account, for each of the last
 * few people.
 */
@Component
class KnownDevices {
    private static final String FIELD = "signin.device";
    private static final String OWN = "device:";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int PEOPLE = 4;
    private static final Pattern MARK = Pattern.compile("([\\w-]{22})\\.([\\w-]{40,80})");

    private final FieldHash hashes;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(FieldHash hashes) {
        this.hashes = hashes;
    }

    /** The name guesses are counted under: the browser's own when this person came in by it before. */
    String throttleName(HttpServletRequest request, Claim claim) {
        return mark(request, claim).map(mark -> OWN + Digest.of(mark)).orElseGet(() -> throttleName(claim));
    }

    /** Whether guesses under the name come from a browser that the person came in by before. */
    static boolean isOwn(String throttleName) {
        return throttleName.startsWith(OWN);
    }

    /** Where guesses from all other browsers are counted. */
    static String throttleName(Claim claim) {
        return "login:" + Digest.of(claim.key());
    }

    /** Keeps in mind that the person came in by this browser. */
    void remember(Claim claim, HttpServletRequest request, HttpServletResponse response) {
        keep(mark(request, claim).orElseGet(() -> newMark(claim)), claim, request, response);
    }

    /** The same, with all guesses before forgotten: after the person proved in another way to be the one. */
    void rememberAnew(Claim claim, HttpServletRequest request, HttpServletResponse response) {
        keep(newMark(claim), claim, request, response);
    }

    private void keep(String own, Claim claim, HttpServletRequest request, HttpServletResponse response) {
        Stream<String> others = marks(request).stream().filter(mark -> !isOf(mark, claim));
        String value = Stream.concat(Stream.of(own), others).limit(PEOPLE).collect(Collectors.joining("~"));
        String cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private Optional<String> mark(HttpServletRequest request, Claim claim) {
        return marks(request).stream().filter(mark -> isOf(mark, claim)).findFirst();
    }

    private static List<String> marks(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie == null
                ? List.of()
                : Stream.of(cookie.getValue().split("~", PEOPLE + 1))
                        .filter(MARK.asMatchPredicate())
                        .limit(PEOPLE)
                        .toList();
    }

    private boolean isOf(String mark, Claim claim) {
        int dot = mark.indexOf('.');
        byte[] hash = mark.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return hashes.candidates(FIELD, content(mark.substring(0, dot), claim)).stream()
                .anyMatch(known -> MessageDigest.isEqual(web(known).getBytes(StandardCharsets.US_ASCII), hash));
    }

    private String newMark(Claim claim) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String number = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return number + "." + web(hashes.of(FIELD, content(number, claim)));
    }

    private static String content(String number, Claim claim) {
        return number + ' ' + claim.key();
    }

    /** Base64 in the letters that a cookie takes. */
    private static String web(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-device" : "device";
    }
}
