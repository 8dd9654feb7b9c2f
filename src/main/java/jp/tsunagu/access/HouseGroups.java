package jp.tsunagu.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.engine.KnownGroups;

import org.springframework.stereotype.Component;

/** Tells the gate for models which groups there are. */
@Component
class HouseGroups implements KnownGroups {

	@Override
	public Set<String> ids() {
		return Arrays.stream(HouseGroup.values()).map(HouseGroup::id).collect(Collectors.toSet());
	}

}
