package jp.tsunagu.engine;

/** Lets the gates ask what the {@code *Variables} classes declare. */
public final class DeclaredNames {

	static {
		DeclaredVariables.load();
	}

	private DeclaredNames() {
	}

	public static boolean contain(String name) {
		return ProcessVariable.isDeclared(name);
	}

}
