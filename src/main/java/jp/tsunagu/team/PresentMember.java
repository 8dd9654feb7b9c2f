package jp.tsunagu.team;

import java.util.UUID;

import jp.tsunagu.directory.Profession;

/** Somebody who is in the team of a case today. */
public record PresentMember(String number, UUID id, String name, Profession profession) {
}
