package jp.tsunagu.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.Topic;

/** What the child and family need: one row, the most pressing first. */
@Embeddable
public record Need(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Topic needDomain,
		@NotBlank(message = "を入力してください。") String needText) {
}
