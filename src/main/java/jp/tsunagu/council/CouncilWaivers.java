package jp.tsunagu.council;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

interface CouncilWaivers extends Repository<CouncilWaiver, Long> {

	CouncilWaiver save(CouncilWaiver waiver);

	void delete(CouncilWaiver waiver);

	List<CouncilWaiver> findByFiscalYearAndCouncilIdIn(int fiscalYear, Collection<String> councils);

}
