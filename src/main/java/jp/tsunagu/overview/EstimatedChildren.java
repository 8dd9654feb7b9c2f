package jp.tsunagu.overview;

import java.util.Map;

import jp.tsunagu.directory.AreaId;

import org.springframework.stereotype.Component;

/**
 * How many children with medical care each municipality should have. The directory does
 * not hold the number yet; when it does, this answers Directory.estimatedChildren and the
 * pages show it.
 */
@Component
class EstimatedChildren {

	/** By code of CL-04; who has not been estimated is not among them. */
	Map<String, Integer> of(AreaId area) {
		return Map.of();
	}

}
