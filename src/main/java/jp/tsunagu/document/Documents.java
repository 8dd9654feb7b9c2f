package jp.tsunagu.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The papers of all cases, without their contents. */
interface Documents extends Repository<CaseDocument, UUID> {

	CaseDocument saveAndFlush(CaseDocument document);

	Optional<CaseDocument> findByIdAndRecordNumber(UUID id, String recordNumber);

	/** Served by x_case_document. */
	List<CaseDocument> findByRecordNumberAndRemovedAtIsNullOrderByAddedAtDesc(String recordNumber);

	boolean existsByRecordNumberAndSha256AndRemovedAtIsNull(String recordNumber, String sha256);

}
