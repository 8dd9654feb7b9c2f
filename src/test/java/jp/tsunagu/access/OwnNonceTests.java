package jp.tsunagu.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class OwnNonceTests {

	private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

	private final MockServletContext shared = new MockServletContext();

	@Test
	void aPageKeepsItsNonceWhileAnotherIsServed() throws Exception {
		serve((page, response) -> {
			page.getServletContext().setAttribute(NONCE, "first");
			serve((other, answer) -> other.getServletContext().setAttribute(NONCE, "second"));
			assertThat(page.getServletContext().getAttribute(NONCE)).isEqualTo("first");
		});
		assertThat(this.shared.getAttribute(NONCE)).isNull();
	}

	@Test
	void everythingElseStaysShared() throws Exception {
		serve((page, response) -> {
			ServletContext own = page.getServletContext();
			own.setAttribute("other", "shared");
			assertThat(own.getContextPath()).isEqualTo(this.shared.getContextPath());
		});
		assertThat(this.shared.getAttribute("other")).isEqualTo("shared");
	}

	private void serve(FilterChain chain) throws IOException, ServletException {
		MockHttpServletRequest request = new MockHttpServletRequest(this.shared, "GET", "");
		request.setServletPath("/camunda/app/cockpit/default/");
		new OwnNonce().doFilter(request, new MockHttpServletResponse(), chain);
	}

}
