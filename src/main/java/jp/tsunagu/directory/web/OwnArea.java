package jp.tsunagu.directory.web;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.site.CurrentUser;
import jp.tsunagu.site.SignedIn;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands a controller method that asks for an {@link AreaId} the area of whoever looks;
 * for people outside every area there is no such page.
 */
class OwnArea implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AreaId.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
			WebDataBinderFactory binders) {
		CurrentUser user = SignedIn.user();
		if (user == null || user.area() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return AreaId.of(user.area());
	}

}
