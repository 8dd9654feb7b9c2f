package jp.tsunagu.team;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.notification.MailAddress;

/**
 * One row of チーム案を作る: somebody from the directory, or somebody it does not know.
 */
public record ProposedMember(String supporterId, String memberName, String memberOrganisation, String memberMail,
		Profession profession, @NotNull(message = "を選んでください。") TeamRole teamRole,
		@NotEmpty(message = "を選んでください。") List<VisibilityGroup> sharingScope) {

	@AssertTrue(message = "「名簿の支援者」を選ぶか、「氏名（名簿にない人）」を入力してください。")
	boolean isSomebody() {
		return isFromDirectory() || this.memberName != null;
	}

	@AssertTrue(message = "「名簿の支援者」と「氏名（名簿にない人）」は、どちらか一方だけにしてください。")
	boolean isOnePerson() {
		return !isFromDirectory() || this.memberName == null;
	}

	@AssertTrue(message = "「所属」を入力してください。名簿にない人には必要です。")
	boolean isFromSomewhere() {
		return isFromDirectory() || this.memberName == null || this.memberOrganisation != null;
	}

	@AssertTrue(message = "「職種」を選んでください。名簿にない人には必要です。")
	boolean isOfAProfession() {
		return isFromDirectory() || this.memberName == null || this.profession != null;
	}

	@AssertTrue(message = "「メールアドレス」の形式が正しくありません（例：name@example.jp）。分からなければ空のままにしてください。")
	boolean isReachable() {
		return this.memberMail == null || MailAddress.isUsable(this.memberMail);
	}

	private boolean isFromDirectory() {
		return this.supporterId != null;
	}

}
