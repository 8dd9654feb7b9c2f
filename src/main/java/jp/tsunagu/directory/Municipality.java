package jp.tsunagu.directory;

import java.util.List;

/**
 * A city or town by its JIS code, or one of the two answers for "not from here" (code
 * list CL-04).
 */
public record Municipality(String code, String name) {

	public static final Municipality OTHER_AREA = new Municipality("OTHER_AREA", "他圏域");

	public static final Municipality OTHER_PREF = new Municipality("OTHER_PREF", "他都県");

	static final List<Municipality> ELSEWHERE = List.of(OTHER_AREA, OTHER_PREF);

}
