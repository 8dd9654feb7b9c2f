package jp.tsunagu.live.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.live.LiveHub;
import jp.tsunagu.live.LivePage;
import jp.tsunagu.live.LiveSettings;
import jp.tsunagu.site.CurrentUser;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Where an open page hears that something has changed. It is told record numbers and
 * topics of its own area and asks for the rest itself, as whoever is signed in.
 */
@Controller
@ControllerAdvice
@EnableConfigurationProperties(LiveSettings.class)
class LiveController {

	private final LiveHub hub;

	private final LiveSettings settings;

	private final Directory directory;

	LiveController(LiveHub hub, LiveSettings settings, Directory directory) {
		this.hub = hub;
		this.settings = settings;
		this.directory = directory;
	}

	/** How new a page is: taken before anything of it is read. */
	@ModelAttribute("liveSince")
	String since() {
		return this.hub.now();
	}

	@GetMapping("/live")
	ResponseEntity<SseEmitter> live(CurrentUser user, @RequestParam(required = false) String since,
			@RequestHeader(name = "Last-Event-ID", required = false) String last) {
		if (user.area() == null) {
			return ResponseEntity.noContent().build(); // a browser does not ask again
		}
		SseEmitter emitter = new SseEmitter(this.settings.lifetime().toMillis());
		LivePage page = new LivePage(user.id(), this.directory.area(AreaId.of(user.area())).numberPrefix(),
				new Stream(emitter));
		emitter.onCompletion(() -> this.hub.leave(page));
		emitter.onError((ex) -> this.hub.leave(page));
		emitter.onTimeout(() -> {
			this.hub.leave(page);
			emitter.complete();
		});
		if (!this.hub.join(page, (last != null) ? last : since)) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.header("X-Accel-Buffering", "no")
			.body(emitter);
	}

	private record Stream(SseEmitter emitter) implements LivePage.Wire {

		@Override
		public void send(List<String> topics, String cursor) throws IOException {
			for (String topic : topics) {
				this.emitter.send(SseEmitter.event().name(topic).data("-"));
			}
			// only now is the page as new as that
			this.emitter.send(SseEmitter.event().name("hello").id(cursor).reconnectTime(pause()).data("-"));
		}

		@Override
		public void close() {
			this.emitter.complete();
		}

		/** Not all pages come back in the same moment. */
		private static long pause() {
			return ThreadLocalRandom.current().nextLong(500, 3000);
		}

	}

}
