package org.cruxbook.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript: it keeps cookies if it may, follows redirects if it shall, and sends forms. */
public final class Browser {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following;
    private final HttpClient stopping;

    private Browser(int port, CookiePolicy policy) {
        base = "http://127.0.0.1:" + port;
        cookies.setCookiePolicy(policy);
        following = client(HttpClient.Redirect.NORMAL);
        stopping = client(HttpClient.Redirect.NEVER);
    }

    public static Browser fresh(int port) {
        return new Browser(port, CookiePolicy.ACCEPT_ALL);
    }

    public static Browser withoutCookies(int port) {
        return new Browser(port, CookiePolicy.ACCEPT_NONE);
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body, String path) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The first header of this name; null where there is none. */
        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        /** All text of the main part, as a reader sees it. */
        public String text() {
            return page().select("main").text();
        }
    }

    public boolean hasCookie() {
        return !cookies.getCookieStore().getCookies().isEmpty();
    }

    /** Its cookie as a header would send it; it must have one. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().get(0).toString();
    }

    /** Has the cookie that another browser has. */
    public void take(String cookie) {
        cookies.getCookieStore()
                .add(
                        URI.create(base),
                        HttpCookie.parse("Set-Cookie: " + cookie + "; Path=/").get(0));
    }

    public Answer get(String path, String... headers) {
        return send(following, to(path, headers).GET());
    }

    public Answer request(String method, String path, String... headers) {
        return send(stopping, to(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends names and values by turns, and follows to wherever that leads. */
    public Answer post(String path, String... namesAndValues) {
        return send(following, form(path, namesAndValues));
    }

    /** Sends names and values by turns, and stays. */
    public Answer postOnce(String path, String... namesAndValues) {
        return send(stopping, form(path, namesAndValues));
    }

    /** Fills in the form of a page that was received, leaving what is not named as it is, and sends it. */
    public Answer submit(Answer received, String... namesAndValues) {
        Element form = received.page().expectFirst("form[action$=/estimates]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input:not([type=radio]), input[checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        String[] all = fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        return post(form.attr("action"), all);
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encode(namesAndValues[i]))
                    .append('=')
                    .append(encode(namesAndValues[i + 1]));
        }
        return to(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder to(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().map(),
                    response.body(),
                    response.uri().getPath());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
