package jp.tsunagu.monitoring;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MonitoringReports extends Repository<MonitoringReport, Long> {

	MonitoringReport save(MonitoringReport report);

	/** The newest first. Served by x_monitoring_report. */
	@Query("select r from MonitoringReport r where r.recordNumber = :number order by r.id desc")
	List<MonitoringReport> newest(String number, Limit limit);

}
