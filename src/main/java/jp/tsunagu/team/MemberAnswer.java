package jp.tsunagu.team;

import jakarta.validation.constraints.NotNull;

/** What 参加の返事を記録する asks for. */
public record MemberAnswer(@NotNull(message = "を選んでください。") InvitationAnswer answer, String answerNote) {
}
