package jp.tsunagu.demo.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.spin.Spin;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays one consultation up to where it stands, in one transaction: it is there with its
 * mark or not at all, and no timer of a back-dated step fires on the way.
 */
@Component
@Profile("demo")
class ConsultationPlayer {

	private static final int ATTEMPTS = 5;

	private final Cast cast;

	private final DemoDates dates;

	private final DemoProgress progress;

	private final TransactionTemplate transaction;

	ConsultationPlayer(Cast cast, DemoDates dates, DemoProgress progress, PlatformTransactionManager transactions) {
		this.cast = cast;
		this.dates = dates;
		this.progress = progress;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Tries again when the job executor works on the same case at the same moment. */
	void play(DemoConsultation consultation) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transaction.executeWithoutResult((status) -> playOnce(consultation));
				return;
			}
			catch (OptimisticLockingException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private void playOnce(DemoConsultation consultation) {
		String receiver = consultation.receivedBy();
		Map<String, Object> form = answers(consultation.reception());
		if (consultation.isReception()) {
			form.put("receivedAt", this.dates.receivedAt(this.cast.areaOf(receiver), consultation));
		}
		String process = consultation.isReception() ? "consultationIntake" : consultation.starts();
		String number = this.cast.start(receiver, process, form);
		for (DemoConsultation.Step step : consultation.steps()) {
			String of = (step.of() != null) ? this.progress.number(step.of()) : number;
			this.cast.complete(step.by(), of, "UserTask_" + step.task(), answers(step.answers()));
		}
		this.progress.mark(consultation.key(), number);
	}

	private Map<String, Object> answers(Map<String, Object> written) {
		Map<String, Object> answers = new HashMap<>();
		written.forEach((key, answer) -> answers.put(key, answer(answer)));
		return answers;
	}

	private Object answer(Object written) {
		if (written instanceof List<?> list) {
			return Spin.JSON(list.stream().map((one) -> (one instanceof String) ? answer(one) : one).toList());
		}
		if (written instanceof String text && text.matches("today([-+]P\\w+)?")) {
			return this.dates.day(text);
		}
		if (written instanceof String text && text.startsWith("number of ")) {
			return this.progress.number(text.substring("number of ".length()));
		}
		return written;
	}

}
