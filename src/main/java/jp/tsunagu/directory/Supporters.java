package jp.tsunagu.directory;

import java.util.Collection;
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

	/** Served by supporter_user. */
	@Query("""
			select new jp.tsunagu.directory.Supporter(s.id, s.name, o.name, s.profession, s.municipalityCode, s.email)
			from SupporterRow s join OrganisationRow o on o.id = s.organisationId
			join MunicipalityRow m on m.code = s.municipalityCode
			where s.userId = :user and m.areaId = :area""")
	Optional<Supporter> ofUser(String user, String area);

	/** Pairs of a login and a name. Served by supporter_user. */
	@Query("select s.userId, s.name from SupporterRow s where s.userId in :users")
	List<Object[]> namesOf(Collection<String> users);

	@Query("""
			select new jp.tsunagu.directory.Supporter(s.id, s.name, o.name, s.profession, s.municipalityCode, s.email)
			from SupporterRow s join OrganisationRow o on o.id = s.organisationId where s.id = :id""")
	Optional<Supporter> withId(String id);

}
