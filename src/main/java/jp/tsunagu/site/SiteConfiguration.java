package jp.tsunagu.site;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the person at the screen known to every controller and every template. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice
class SiteConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CurrentUserArgument());
	}

	@ModelAttribute("currentUser")
	CurrentUser currentUser() {
		return SignedIn.user();
	}

}
