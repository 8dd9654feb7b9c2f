package jp.tsunagu.intake;

import org.springframework.data.repository.Repository;

interface AdviceGiven extends Repository<GivenAdvice, Long> {

	GivenAdvice save(GivenAdvice advice);

}
