package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person whose browser has no script: signs in, brings a file, reads what becomes of it. */
class PortalClient {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----portal-client";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("id=\"progress-title\"[^>]*><span[^>]*>([^<]*)<");
    private static final Pattern PERCENT = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");
    private static final Pattern CHECKED = Pattern.compile("Rows checked: ([\\d,]+)");
    private static final Pattern FIGURE = Pattern.compile("figure-value\">([\\d,]+)<");

    private final String address;
    private final CookieManager cookies;
    private final HttpClient http;

    private final @Nullable String agent;

    PortalClient(int port) {
        this(port, new CookieManager(), null);
    }

    /** @param agent what the browser says it is */
    PortalClient(int port, String agent) {
        this(port, new CookieManager(), agent);
    }

    private PortalClient(int port, CookieManager cookies, @Nullable String agent) {
        this.agent = agent;
        this.address = "http://127.0.0.1:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same browser at another copy of the portal. */
    PortalClient at(int port) {
        return new PortalClient(port, cookies, agent);
    }

    PortalClient signIn(String email) {
        signedIn(email);
        return this;
    }

    /** Signs in; where that leads. */
    String signedIn(String email) {
        try {
            return post("/login", "/login", Map.of("name", email, "password", "Marigold-Ledger-26"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The cookies by name. */
    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    /** What the browser would send as its cookies. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Sends a form with the token of the page it stands on; where the answer leads. */
    String post(String path, String page, Map<String, String> fields) throws IOException, InterruptedException {
        return redirected(path, FORM, form(page, fields));
    }

    /** Sends a form in the same way; the answer, whatever it is. */
    HttpResponse<String> answer(String path, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        return sent(path, FORM, form(page, fields));
    }

    private BodyPublisher form(String page, Map<String, String> fields) throws IOException, InterruptedException {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + first(TOKEN, get(page)) + "&", "")));
    }

    /** Sends a form with a file; the answer, whatever it is. */
    HttpResponse<String> attach(String path, String page, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", first(TOKEN, get(page)).getBytes(StandardCharsets.UTF_8));
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sent(path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Brings a workbook into the own book. */
    UUID upload(String fileName, byte[] workbook) throws IOException, InterruptedException {
        String page = get("/imports/new");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", first(TOKEN, page).getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("provider", "key")) {
            Pattern hidden = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]+)\"");
            part(body, "name=\"" + name + "\"", first(hidden, page).getBytes(StandardCharsets.UTF_8));
        }
        String choice = page.substring(page.indexOf("<select class=\"form-select\" id=\"agent\""));
        Pattern selected = Pattern.compile("<option value=\"([^\"]+)\" selected");
        part(body, "name=\"agent\"", first(selected, choice).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"" + fileName + "\"", workbook);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String path = redirected(
                "/imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    void start(UUID importId) throws IOException, InterruptedException {
        post("/imports/" + importId + "/run", "/imports/" + importId, Map.of());
    }

    /** Where an import stands, as its page shows it. */
    Progress progress(UUID importId) throws IOException, InterruptedException {
        String page = get("/imports/" + importId + "/progress");
        List<Integer> figures = FIGURE.matcher(page)
                .results()
                .limit(5)
                .map(found -> number(found.group(1)))
                .toList();
        return new Progress(first(STATUS, page), optional(PERCENT, page), optional(CHECKED, page), figures);
    }

    Progress await(UUID importId, Duration patience, Predicate<Progress> reached)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        Progress progress = progress(importId);
        while (!reached.test(progress)) {
            assertThat(System.nanoTime())
                    .as("stands at %s after %s", progress, patience)
                    .isLessThan(until);
            assertThat(progress.status()).isNotEqualTo("Failed");
            TimeUnit.MILLISECONDS.sleep(20);
            progress = progress(importId);
        }
        return progress;
    }

    /**
     * @param percent of the run; 0 while it does not run
     * @param checked rows looked at by the check; 0 when it does not run
     * @param figures new, changed, unchanged, duplicate, failed; empty before the check is done
     */
    record Progress(String status, int percent, int checked, List<Integer> figures) {
        boolean waits() {
            return status.equals("Checked, not imported yet");
        }

        boolean done() {
            return status.equals("Imported");
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        return agent == null ? request : request.header("User-Agent", agent);
    }

    private String redirected(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(path, type, body);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> sent(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Content-Type", type).POST(body).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    private static int optional(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        return found.find() ? number(found.group(1)) : 0;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
