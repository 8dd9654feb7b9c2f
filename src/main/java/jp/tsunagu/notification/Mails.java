package jp.tsunagu.notification;

import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Mails extends Repository<Mail, Long> {

	Mail save(Mail mail);

	/** Served by the unique key. */
	boolean existsByMailKey(String key);

	/** Two nodes, or a silence, wait for one another here. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Mail m where m.id = :id")
	Mail lock(long id);

	/** Served by x_mail_unsent. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Mail m where m.recordNumber = :number and m.status in ('QUEUED', 'ON_SCREEN') order by m.id")
	List<Mail> lockUnsent(String number);

	/** Served by x_mail_unsent. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select m from Mail m where m.recordNumber = :number and m.mailKey like :keys escape '!'
			and m.status in ('QUEUED', 'ON_SCREEN') order by m.id""")
	List<Mail> lockUnsentLike(String number, String keys);

	/** Served by x_mail_page. */
	List<Mail> findByAreaIdAndIdLessThanOrderByIdDesc(String area, long before, Limit limit);

}
