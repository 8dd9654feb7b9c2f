package jp.tsunagu.document;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of the papers, in a table of their own that no list reads. */
@Component
class DocumentContents {

	private final JdbcClient database;

	DocumentContents(JdbcClient database) {
		this.database = database;
	}

	void put(UUID id, byte[] content) {
		this.database.sql("insert into tsunagu.document_content (document_id, content) values (?, ?)")
			.params(id, content)
			.update();
	}

	Optional<byte[]> get(UUID id) {
		return this.database.sql("select content from tsunagu.document_content where document_id = ?")
			.param(id)
			.query(byte[].class)
			.optional();
	}

	void delete(UUID id) {
		this.database.sql("delete from tsunagu.document_content where document_id = ?").param(id).update();
	}

}
