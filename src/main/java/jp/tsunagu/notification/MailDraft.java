package jp.tsunagu.notification;

import java.util.HashMap;
import java.util.Map;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

/**
 * A mail as somebody asks for it.
 *
 * @param key names the reason for it; a second draft with the same key is no second mail
 * @param sender who is told when the address does not take it
 * @param parameters what the text of its kind names in braces; {@code link} is forgotten
 * once the mail is sent
 */
public record MailDraft(String key, MailKind kind, MailAddress recipient, AreaId area, String recordNumber,
		CoordinatorId sender, Map<String, String> parameters) {

	public MailDraft {
		Map<String, String> lines = new HashMap<>();
		parameters.forEach((name, value) -> lines.put(name, value.replaceAll("\\p{Cntrl}+", " ")));
		parameters = Map.copyOf(lines);
	}

}
