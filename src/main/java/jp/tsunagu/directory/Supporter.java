package jp.tsunagu.directory;

/**
 * A professional around children, as an area knows them, whether or not in a team today.
 *
 * @param municipality code of CL-04
 * @param email null where none is known
 */
public record Supporter(String id, String name, String organisation, Profession profession, String municipality,
		String email) {
}
