package jp.tsunagu.directory;

import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the database up to what the file named by {@code tsunagu.directory.file} says,
 * before anybody asks the directory. Entries are added or overwritten by id; nothing is
 * deleted, because old cases still name what has left the file.
 */
@Component("directoryImport")
class DirectoryImport implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(DirectoryImport.class);

	private final Resource file;

	private final DirectoryFileReader reader;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	DirectoryImport(@Value("${tsunagu.directory.file:#{null}}") Resource file, DirectoryFileReader reader,
			EntityManager entities, PlatformTransactionManager transactions) {
		this.file = file;
		this.reader = reader;
		this.entities = entities;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterPropertiesSet() {
		if (this.file != null) {
			load(this.file);
		}
	}

	/**
	 * Loads a file in one transaction.
	 * @throws IllegalStateException if the file cannot be read or an entry is wrong
	 */
	void load(Resource file) {
		try {
			DirectoryFile directory = this.reader.read(file);
			this.transaction.executeWithoutResult((status) -> save(directory));
			log.info("Loaded {} areas from {}", directory.areas().size(), file.getDescription());
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(
					"Cannot load the directory from %s: %s".formatted(file.getDescription(), ex.getMessage()), ex);
		}
	}

	private void save(DirectoryFile directory) {
		// two nodes that start together would both insert what neither of them finds
		this.entities.createNativeQuery("lock table {h-schema}area in share row exclusive mode").executeUpdate();
		// a login is a supporter's as long as the file says so, and no longer
		this.entities.createNativeQuery("update {h-schema}supporter set user_id = null").executeUpdate();
		directory.areas().forEach(this::save);
	}

	private void save(DirectoryFile.Area area) {
		String id = area.id();
		merge(Stream.of(new AreaRow(area)));
		merge(area.municipalities().stream().map((municipality) -> new MunicipalityRow(id, municipality)));
		merge(area.closures().stream().map((closure) -> new AreaClosureRow(id, closure)));
		merge(area.organisations().stream().map((organisation) -> new OrganisationRow(id, organisation)));
		merge(area.coordinators().stream().map((coordinator) -> new CoordinatorRow(id, coordinator)));
		merge(area.coordinators()
			.stream()
			.flatMap((coordinator) -> coordinator.absences()
				.stream()
				.map((absence) -> new AbsenceRow(coordinator.id(), absence)))
			.filter(this::isNotRecordedByPerson));
		merge(area.windows().stream().map(WindowRow::new));
		merge(area.supporters().stream().map(SupporterRow::new));
		merge(area.councils().stream().map((council) -> new CouncilRow(id, council)));
	}

	private boolean isNotRecordedByPerson(AbsenceRow absence) {
		AbsenceRow known = this.entities.find(AbsenceRow.class, absence.id());
		return known == null || known.isFromFile();
	}

	/** Flushes each kind before the next, which may refer to it. */
	private void merge(Stream<?> rows) {
		rows.forEach(this.entities::merge);
		this.entities.flush();
	}

}
