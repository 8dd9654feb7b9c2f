package jp.tsunagu.council;

import jakarta.validation.constraints.NotBlank;

/** What 出席者を協議で決める asks for. */
public record AttendeeAgreement(@NotBlank(message = "を選んでください。") String attendee, String agreementNote) {
}
