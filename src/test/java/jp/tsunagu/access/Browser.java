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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies and sends forms as a browser does, but follows no redirect by itself. */
class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private Client site;

	private final Map<String, String> headers = new HashMap<>();

	private String csrf = "";

	Browser(Client site) {
		this.site = site;
	}

	/** What the proxy in front tells, or somebody who pretends to be it. */
	Browser sending(String header, String content) {
		this.headers.put(header, content);
		return this;
	}

	/** Another node answers from now on; cookies stay. */
	Browser moveTo(Client node) {
		this.site = node;
		return this;
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
		return target(submitLogin(user, password));
	}

	HttpResponse<String> submitLogin(String user, String password) {
		return submit("/login",
				"username=%s&password=%s&_csrf=%s".formatted(encode(user), encode(password), encode(this.csrf)));
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

	/** Sends the form of the page that is open. */
	HttpResponse<String> submit(String path, Map<String, String> answers) {
		StringBuilder form = new StringBuilder("_csrf=" + encode(this.csrf));
		answers.forEach((field, answer) -> form.append('&').append(field).append('=').append(encode(answer)));
		return submit(path, form.toString());
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

	/** What a script of our own pages sends. */
	HttpResponse<String> script(String method, String path) {
		return send(HttpRequest.newBuilder(this.site.uri(path))
			.header("X-Requested-With", "XMLHttpRequest")
			.method(method, BodyPublishers.noBody()));
	}

	/** What a webapp sends: JSON, and the token of its cookie as a header. */
	HttpResponse<String> call(String method, String path, String json) {
		return send(HttpRequest.newBuilder(this.site.uri(path))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")))
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody()));
	}

	Browser withCookie(String name, String content) {
		return withCookie("/", name, content);
	}

	Browser withCookie(String path, String name, String content) {
		HttpCookie cookie = new HttpCookie(name, content);
		cookie.setDomain("localhost.local"); // as CookieManager has it, so that the
												// server's own replaces it
		cookie.setPath(path);
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(this.site.uri("/"), cookie);
		return this;
	}

	String session() {
		return cookie("SESSION");
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		this.headers.forEach(request::header);
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
