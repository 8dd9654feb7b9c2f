package jp.tsunagu.statusupdate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.engine.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 近況 of one case by one supporter (R-026 and R-033: how things are is known at once).
 * Written once and never changed.
 */
@Entity
public class StatusUpdate {

	/** Half of what a form allows: more than this is told by phone. */
	public static final int LONGEST = 1000;

	@Id
	private UUID id;

	private String recordNumber;

	private String writtenBy;

	private Instant writtenAt;

	@Enumerated(EnumType.STRING)
	private Condition condition;

	private String text;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Enumerated(EnumType.STRING)
	private List<RedFlag> signs;

	protected StatusUpdate() {
	}

	StatusUpdate(RecordNumber number, String by, Instant now, NewUpdate sent) {
		String said = said(sent.text());
		Condition how = (sent.condition() == null && !sent.signs().isEmpty()) ? Condition.CONCERN : sent.condition();
		Refusal.unless(how != null, "「ようす」を選んでください。");
		Refusal.unless(said == null || said.codePointCount(0, said.length()) <= LONGEST,
				"「ひとこと」は%d文字以内にしてください。".formatted(LONGEST));
		Refusal.unless(said != null || how != Condition.CONCERN || !sent.signs().isEmpty(),
				"「気になることがある」ときは、どんなことかを「ひとこと」に書いてください。");
		Refusal.unless(sent.signs().isEmpty() || how == Condition.CONCERN,
				"「危険サイン」を選ぶときは、「ようす」は「気になることがある」にしてください。危険サインでなければ、印を外してください。");
		this.id = sent.id();
		this.recordNumber = number.toString();
		this.writtenBy = by;
		this.writtenAt = now;
		this.condition = how;
		this.text = said;
		this.signs = sent.signs().stream().distinct().toList();
	}

	private static String said(String text) {
		String said = (text != null) ? text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip() : "";
		return said.isEmpty() ? null : said;
	}

	boolean isOf(RecordNumber number, String by) {
		return this.recordNumber.equals(number.toString()) && this.writtenBy.equals(by);
	}

	/** For the timeline. */
	String line() {
		return Stream.of(this.condition.label(), this.text)
			.filter((part) -> part != null)
			.collect(Collectors.joining("\n"));
	}

	public UUID id() {
		return this.id;
	}

	public String recordNumber() {
		return this.recordNumber;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	public Condition condition() {
		return this.condition;
	}

	/** Null where nothing was to add. */
	public String text() {
		return this.text;
	}

	public boolean isDanger() {
		return !this.signs.isEmpty();
	}

	public List<RedFlag> signs() {
		return this.signs;
	}

}
