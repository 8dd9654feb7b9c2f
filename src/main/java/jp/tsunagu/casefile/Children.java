package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Children extends Repository<Child, UUID> {

	Child save(Child child);

	Child findById(UUID id);

	/** Served by x_child_name, x_child_kana and x_child_birth. */
	@Query("""
			select c from Child c where c.areaId = :area and c.id <> :id and (
			(c.nameKey = :name and c.nameKey <> '') or (c.kanaKey = :kana and c.kanaKey <> '')
			or c.birthDate = :birthDate)""")
	List<Child> findAlike(String area, UUID id, String name, String kana, LocalDate birthDate);

	List<Child> findByIdIn(Collection<UUID> ids);

	/** With their guardians, in one statement. Served by x_child_family. */
	@Query("""
			select c from Child c left join fetch c.guardians
			where c.areaId = :area and c.familyNameKey = :family and c.familyNameKey <> ''""")
	List<Child> findFamily(String area, String family);

}
