package jp.tsunagu.access;

import java.util.Optional;

import jp.tsunagu.site.CurrentUser;

import org.springframework.stereotype.Service;

/**
 * Who somebody is at this moment, for what answers without a login. To be asked only
 * where nobody is logged in.
 */
@Service
public class Members {

	private final People people;

	Members(People people) {
		this.people = people;
	}

	/** Empty for who does not belong to the house any more. */
	public Optional<CurrentUser> find(String id) {
		return this.people.find(id);
	}

}
