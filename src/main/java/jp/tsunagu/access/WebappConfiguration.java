package jp.tsunagu.access;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link WebappSignOn} before the webapps' own filters and behind Spring Security.
 */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

	@Bean
	FilterRegistrationBean<Filter> webappSignOn() {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		filter.setName("Container Based Authentication Filter");
		filter.setInitParameters(
				Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignOn.class.getName()));
		filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

}
