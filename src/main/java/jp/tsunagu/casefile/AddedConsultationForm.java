package jp.tsunagu.casefile;

import jakarta.validation.constraints.NotBlank;

/** What 加わった相談に対応する asks for. */
public record AddedConsultationForm(@NotBlank(message = "を入力してください。") String response) {
}
