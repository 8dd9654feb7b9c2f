package jp.tsunagu.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface RedFlags extends Repository<RaisedRedFlag, Long> {

	RaisedRedFlag save(RaisedRedFlag flag);

	/** Served by x_red_flag_open. */
	List<RaisedRedFlag> findByRecordNumberAndAvertedAtIsNullOrderById(String recordNumber);

	boolean existsByRecordNumberAndAvertedAtIsNull(String recordNumber);

}
