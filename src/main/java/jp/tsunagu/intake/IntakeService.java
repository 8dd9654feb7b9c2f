package jp.tsunagu.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jp.tsunagu.casefile.ChildRegister;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordNumbers;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes, sorts and answers consultations. */
@Service
@Transactional
public class IntakeService {

	private final Consultations consultations;

	private final AdviceGiven advices;

	private final RecordNumbers numbers;

	private final ChildRegister children;

	private final Directory directory;

	private final BusinessCalendar calendar;

	private final ResponseTimes responseTimes;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	IntakeService(Consultations consultations, AdviceGiven advices, RecordNumbers numbers, ChildRegister children,
			Directory directory, BusinessCalendar calendar, ResponseTimes responseTimes, Timeline timeline,
			Notices notices, Clock clock) {
		this.consultations = consultations;
		this.advices = advices;
		this.numbers = numbers;
		this.children = children;
		this.directory = directory;
		this.calendar = calendar;
		this.responseTimes = responseTimes;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/** Takes a consultation at a window and gives it its number and due date. */
	public Consultation receive(AreaId area, CoordinatorId receiver, Reception form) {
		Instant now = this.clock.instant();
		Reception reception = form.at((form.receivedAt() != null) ? form.receivedAt() : now);
		RecordNumber number = this.numbers.next(this.directory.area(area), reception.receivedAt());
		Consultation consultation = Consultation.receive(number, area, receiver, reception, now);
		int days = this.responseTimes.businessDays(reception.urgency());
		consultation.dueAt(this.calendar.dueAfter(area, reception.receivedAt(), days));
		if (reception.child().isSomebody()) {
			consultation.about(this.children.enter(area, reception.child()));
		}
		this.timeline.add(number, TimelineKind.RECEIVED, receiver, reception.initialAction());
		return this.consultations.save(consultation);
	}

	public Consultation triage(RecordNumber number, CoordinatorId by, Triage triage) {
		Consultation consultation = get(number);
		consultation.triage(triage);
		this.timeline.add(number, TimelineKind.TRIAGED, by, triage.triageNote());
		return this.consultations.save(consultation);
	}

	public void advise(RecordNumber number, CoordinatorId by, Advice advice) {
		Consultation consultation = get(number);
		consultation.answered();
		this.advices.save(new GivenAdvice(number, by, this.clock.instant(), advice));
		this.timeline.add(number, TimelineKind.ADVISED, by, advice.advice());
		this.consultations.save(consultation);
	}

	/** First step of the overdue ladder: the owner alone is reminded. */
	public void remindReceiver(RecordNumber number) {
		this.notices.tell(List.of(get(number).receivedBy()), NoticeKind.TRIAGE_OVERDUE, number.toString());
		this.timeline.add(number, TimelineKind.REMINDED, null, null);
	}

	/**
	 * Second step: everybody may take it, the secretariat among them. Never a silent
	 * take-over.
	 */
	public void tellTriageIsOpenToAll(RecordNumber number) {
		Consultation consultation = get(number);
		List<CoordinatorId> everybody = this.directory.coordinators(consultation.area())
			.stream()
			.map((coordinator) -> coordinator.id())
			.toList();
		this.notices.tell(everybody, NoticeKind.TRIAGE_OPEN_TO_ALL, number.toString());
	}

	/** Nothing is left to agree on: the case it led to has ended. */
	public void end(RecordNumber number) {
		this.consultations.findById(number.toString())
			.filter(Consultation::isOpen)
			.ifPresent((consultation) -> this.consultations.save(consultation.end()));
	}

	@Transactional(readOnly = true)
	public Consultation get(RecordNumber number) {
		return this.consultations.findById(number.toString())
			.orElseThrow(() -> new IllegalStateException("There is no consultation " + number));
	}

}
