package jp.tsunagu.intake;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Opinions extends Repository<Opinion, Long> {

	Opinion save(Opinion opinion);

	List<Opinion> findByConsultationOrderById(String consultation);

}
