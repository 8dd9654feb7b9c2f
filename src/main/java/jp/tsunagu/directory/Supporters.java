package jp.tsunagu.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Supporters extends Repository<SupporterRow, String> {

	/** Served by municipality_area and x_supporter_place. */
	@Query("""
			select new jp.tsunagu.directory.Supporter(s.id, s.name, o.name, s.profession, s.municipalityCode, s.email)
			from SupporterRow s join OrganisationRow o on o.id = s.organisationId
			join MunicipalityRow m on m.code = s.municipalityCode
			where m.areaId = :area order by s.municipalityCode, o.name, s.id""")
	List<Supporter> ofArea(String area);

	@Query("""
			select new jp.tsunagu.directory.Supporter(s.id, s.name, o.name, s.profession, s.municipalityCode, s.email)
			from SupporterRow s join OrganisationRow o on o.id = s.organisationId where s.id = :id""")
	Optional<Supporter> withId(String id);

}
