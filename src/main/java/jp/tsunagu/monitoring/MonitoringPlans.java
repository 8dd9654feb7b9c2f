package jp.tsunagu.monitoring;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface MonitoringPlans extends Repository<MonitoringPlan, String> {

	MonitoringPlan save(MonitoringPlan plan);

	Optional<MonitoringPlan> findById(String number);

}
