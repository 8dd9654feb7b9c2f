package jp.tsunagu.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page with a defect, to see what it gives away. */
@TestComponent
@RestController
class FailingPage {

	static final String PATH = "/reports/fail-on-purpose";

	@GetMapping(PATH)
	String fail() {
		throw new IllegalStateException("a-family-name select * from child");
	}

}
