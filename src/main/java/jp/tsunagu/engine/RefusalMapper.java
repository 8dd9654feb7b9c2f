package jp.tsunagu.engine;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A refusal over REST: status 400 and the Japanese sentences alone, for Tasklist and for
 * engine-rest.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

	@Override
	public Response toResponse(Refusal refusal) {
		return Response.status(Response.Status.BAD_REQUEST)
			.type(MediaType.APPLICATION_JSON_TYPE)
			.entity(Map.of("type", "Refusal", "message", refusal.getMessage()))
			.build();
	}

}
