package jp.tsunagu.overview.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;

/**
 * A team as a picture: the child in the middle, those around it by profession, how near
 * they are by line and in words, and who is missing. The page draws it as SVG; a reader
 * of the screen hears {@link #description()}.
 */
record EcoMap(List<Node> nodes, String description) {

	static final int WIDTH = 760;

	static final int HEIGHT = 560;

	/** More would lie on top of one another; the list beside it has them all. */
	private static final int MOST = 12;

	private static final int LINE = 11;

	static EcoMap of(List<TeamNeed> needs, List<TeamMember> members, boolean identified) {
		Stream<Place> people = members.stream()
			.sorted(Comparator.comparing(TeamMember::profession))
			.map((member) -> new Place(bond(member.invitation()), member.profession().label(),
					identified ? member.name() : null));
		Stream<Place> missing = needs.stream()
			.filter((need) -> need.isOpen() && members.stream().noneMatch((member) -> fills(member, need)))
			.map((need) -> new Place(Bond.MISSING, need.label(), null));
		List<Place> places = Stream.concat(people, missing)
			.sorted(Comparator.comparing((Place place) -> place.bond() == Bond.ENDED))
			.limit(MOST)
			.toList();
		List<Node> nodes = IntStream.range(0, places.size())
			.mapToObj((i) -> node(places.get(i), 2 * Math.PI * i / places.size() - Math.PI / 2))
			.toList();
		return new EcoMap(nodes, places.stream().map(Place::said).collect(Collectors.joining("、")));
	}

	/** Whether somebody of that profession is there, or has been asked. */
	private static boolean fills(TeamMember member, TeamNeed need) {
		return bond(member.invitation()) != Bond.ENDED && need.isMetBy(member.profession());
	}

	private static Node node(Place place, double angle) {
		int x = (int) Math.round(WIDTH / 2.0 + 300 * Math.cos(angle));
		int y = (int) Math.round(HEIGHT / 2.0 + 225 * Math.sin(angle));
		List<String> words = new ArrayList<>(wrapped(place.profession()));
		if (place.name() != null) {
			words.add(cut(place.name()));
		}
		words.add("（%s）".formatted(place.bond().said));
		return new Node(x, y, place.bond().name().toLowerCase(java.util.Locale.ROOT), words);
	}

	private static List<String> wrapped(String text) {
		return (text.length() <= LINE) ? List.of(text) : List.of(text.substring(0, LINE), cut(text.substring(LINE)));
	}

	private static String cut(String text) {
		return (text.length() <= LINE) ? text : text.substring(0, LINE - 1) + "…";
	}

	private static Bond bond(Invitation invitation) {
		return switch (invitation) {
			case ACCEPTED -> Bond.STRONG;
			case NOT_SENT, ASKED -> Bond.WEAK;
			case DECLINED, LEFT, WITHDRAWN -> Bond.ENDED;
		};
	}

	/**
	 * Somebody in the picture, or a place that is empty.
	 *
	 * @param bond how the line to the child is drawn
	 */
	record Node(int x, int y, String bond, List<String> words) {

		private static final int LINE_HEIGHT = 17;

		/** The middle of the first line of words, so that all of them sit in the box. */
		public int top() {
			return this.y - (this.words.size() - 1) * LINE_HEIGHT / 2;
		}

		public int lineHeight() {
			return LINE_HEIGHT;
		}

	}

	private record Place(Bond bond, String profession, String name) {

		String said() {
			return "%s%s（%s）".formatted(this.profession, (this.name != null) ? " " + this.name : "", this.bond.said);
		}

	}

	private enum Bond {

		STRONG("参加中"), WEAK("返事を待つ"), ENDED("いまは参加なし"), MISSING("不足");

		private final String said;

		Bond(String said) {
			this.said = said;
		}

	}

}
