package jp.tsunagu.team;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams, one for each case; it begins with the first look at it. */
@Component
class Teams {

	private final EntityManager entities;

	private final JdbcClient database;

	Teams(EntityManager entities, JdbcClient database) {
		this.entities = entities;
		this.database = database;
	}

	Optional<SupportTeam> find(RecordNumber number) {
		return Optional.ofNullable(this.entities.find(SupportTeam.class, number.toString()));
	}

	/**
	 * The team as it is now, for this transaction alone: answers that come in at one
	 * moment wait for one another here, and not in the engine.
	 */
	SupportTeam lock(RecordNumber number) {
		this.database.sql("insert into tsunagu.support_team (number) values (?) on conflict do nothing")
			.param(number.toString())
			.update();
		this.entities.flush();
		SupportTeam team = find(number).orElseThrow();
		this.entities.refresh(team, LockModeType.PESSIMISTIC_WRITE);
		return team;
	}

}
