package jp.tsunagu.access;

/** What the page for changing the password asks for. */
record NewPassword(String current, String chosen, String repeated) {

	NewPassword {
		current = (current != null) ? current : "";
		chosen = (chosen != null) ? chosen : "";
		repeated = (repeated != null) ? repeated : "";
	}

	@Override
	public String toString() {
		return "NewPassword"; // must not come into a log
	}

}
