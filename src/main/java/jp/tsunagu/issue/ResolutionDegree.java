package jp.tsunagu.issue;

import java.util.List;
import java.util.stream.IntStream;

/** CL-19 解消度: 0 to 4. */
public final class ResolutionDegree {

	static final int WEIGHED = 1;

	private static final int MOSTLY_RESOLVED = 3;

	private static final List<String> LABELS = List.of("未着手", "検討中", "一部着手", "おおむね解消", "解消・定着");

	/** In rising order. */
	public static final List<Integer> ALL = IntStream.range(0, LABELS.size()).boxed().toList();

	private ResolutionDegree() {
	}

	/** Whether it is resolved, if that lasts. */
	public static boolean isResolved(int degree) {
		return degree >= MOSTLY_RESOLVED;
	}

	public static String label(int degree) {
		return "%d %s".formatted(degree, LABELS.get(degree));
	}

}
