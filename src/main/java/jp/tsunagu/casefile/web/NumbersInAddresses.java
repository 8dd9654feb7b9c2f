package jp.tsunagu.casefile.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * A controller method takes a {@link RecordNumber} from its address; what cannot be a
 * number leads nowhere, like a number that is not given yet.
 */
@ControllerAdvice
class NumbersInAddresses {

	@ExceptionHandler
	void refuse(MethodArgumentTypeMismatchException refused, HttpServletResponse response) throws IOException {
		boolean number = refused.getRequiredType() == RecordNumber.class;
		response.sendError(number ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
	}

}
