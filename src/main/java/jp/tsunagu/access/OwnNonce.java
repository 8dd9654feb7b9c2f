package jp.tsunagu.access;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda keeps the nonce of a page's security policy in the servlet context, where the
 * next request overwrites it before the page is written: with several people at work the
 * browser then blocks every script and the page stays empty. Here each request has a
 * nonce of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OwnNonce extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getServletPath().startsWith("/camunda/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ServletContext own = new Nonce(request.getServletContext()).inContext();
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public ServletContext getServletContext() {
				return own;
			}

		}, response);
	}

	private static final class Nonce {

		private final ServletContext shared;

		private Object value;

		Nonce(ServletContext shared) {
			this.shared = shared;
		}

		ServletContext inContext() {
			return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(),
					new Class<?>[] { ServletContext.class }, this::call);
		}

		private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
			if (arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
				if ("setAttribute".equals(method.getName())) {
					this.value = arguments[1];
					return null;
				}
				return this.value;
			}
			try {
				return method.invoke(this.shared, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
