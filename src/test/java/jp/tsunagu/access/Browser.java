package jp.tsunagu.access;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies and sends forms as a browser does, but follows no redirect by itself. */
class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final Client site;

	private String csrf = "";

	Browser(Client site) {
		this.site = site;
	}

	HttpResponse<String> open(String path) {
		HttpResponse<String> page = send(HttpRequest.newBuilder(this.site.uri(path)).header("Accept", "text/html"));
		Matcher token = CSRF.matcher(page.body());
		this.csrf = token.find() ? token.group(1) : "";
		return page;
	}

	/** What a script of the page that is open reads. */
	String fetch(String path) {
		return send(HttpRequest.newBuilder(this.site.uri(path)).header("Accept", "application/json")).body();
	}

	/** Fills in the login page; answers where it leads. */
	String logIn(String user, String password) {
		open("/login");
		return target(submit("/login",
				"username=%s&password=%s&_csrf=%s".formatted(encode(user), encode(password), encode(this.csrf))));
	}

	HttpResponse<String> logOut() {
		return submit("/logout", "_csrf=" + encode(this.csrf));
	}

	HttpResponse<String> submit(String path, String form) {
		return send(HttpRequest.newBuilder(this.site.uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(BodyPublishers.ofString(form)));
	}

	/** As a script of a webapp sends it, with or without the token of its cookie. */
	int put(String path, String json, boolean withToken) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.site.uri(path))
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(json));
		if (withToken) {
			request.header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")));
		}
		return send(request).statusCode();
	}

	static String target(HttpResponse<?> redirect) {
		return redirect.headers().firstValue("Location").map((url) -> {
			URI uri = URI.create(url);
			return (uri.getQuery() != null) ? uri.getPath() + "?" + uri.getQuery() : uri.getPath();
		}).orElse("(no redirect but %d)".formatted(redirect.statusCode()));
	}

	String session() {
		return cookie("JSESSIONID");
	}

	private String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
