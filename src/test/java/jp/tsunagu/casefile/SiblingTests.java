package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Children of one family: asked about, linked each way, never merged. */
class SiblingTests {

	private static final LocalDate BORN = LocalDate.parse("2023-05-01");

	@ParameterizedTest
	@CsvSource({ "双葉, 046-000-0001, true", "双葉, ０４６（０００）０００１, true", "双葉, 046-000-0002, false", "双葉,, false",
			"青木, 046-000-0001, false" })
	void oneFamilyNameAndOneTelephoneNumberAskTheQuestion(String family, String phone, boolean asked) {
		Child other = child(family, "みどり").learn(home(List.of(new Guardian("花", "母", phone)), null, null));
		Child child = child("双葉", "あおい").learn(home(List.of(new Guardian(null, "父", "0460000001")), null, null));
		assertThat(child.mayBeSiblingOf(other, "")).isEqualTo(asked);
		assertThat(other.mayBeSiblingOf(child, "")).isEqualTo(asked);
		assertThat(child("双葉", "あおい").mayBeSiblingOf(other, "0460000001")).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource({ "鎌倉市１-２-３, false, true", "鎌倉市1-2-3, true, false", "鎌倉市9-9-9, false, false" })
	void oneAddressAsksItTooUnlessItIsHidden(String address, boolean hidden, boolean asked) {
		Child other = child("双葉", "みどり").learn(home(List.of(), address, hidden));
		Child child = child("双葉", "あおい").learn(home(List.of(), "鎌倉市1-2-3", false));
		assertThat(child.mayBeSiblingOf(other, "")).isEqualTo(asked);
		assertThat(other.mayBeSiblingOf(child, "")).isEqualTo(asked);
	}

	@Test
	void twinsAreLinkedEachWayAndStayTwoChildren() {
		Child aoi = child("双葉", "あおい");
		Child midori = child("双葉", "みどり");
		aoi.link(midori);
		assertThat(aoi.siblings()).isEqualTo(Set.of(midori.id().id()));
		assertThat(midori.siblings()).isEqualTo(Set.of(aoi.id().id()));
		assertThat(aoi.mayBe(midori)).isFalse();
		midori.unlink(aoi);
		assertThat(aoi.siblings()).isEmpty();
		assertThat(midori.siblings()).isEmpty();
	}

	@Test
	void whatIsNotSaidStaysAsItIsKnown() {
		Child child = child("双葉", "あおい").learn(home(List.of(new Guardian("花", "母", null)), "鎌倉市1-2-3", true))
			.learn(new ChildFacts(null, null, "ふたば あおい", null, List.of(), null, null));
		ChildFile seen = child.view(true, List.of());
		assertThat(seen.name()).isEqualTo("双葉 あおい");
		assertThat(seen.kana()).isEqualTo("ふたば あおい");
		assertThat(seen.birthDate()).isEqualTo(BORN);
		assertThat(seen.address()).isEqualTo("鎌倉市1-2-3");
		assertThat(seen.addressHidden()).isTrue();
		assertThat(seen.guardians()).containsExactly(new Guardian("花", "母", null));
	}

	@Test
	void aNameLearntLaterIsFoundByLaterConsultations() {
		Child nameless = new Child("area", new ChildDetails(null, null, null, null, "Aくん", "14204"));
		nameless.learn(new ChildFacts("双葉", "あおい", null, BORN, List.of(), null, null));
		assertThat(nameless.mayBe(child("双葉", "あおい"))).isTrue();
		assertThat(nameless.view(true, List.of()).alias()).isEqualTo("Aくん");
	}

	private static ChildFacts home(List<Guardian> guardians, String address, Boolean hidden) {
		return new ChildFacts(null, null, null, null, guardians, address, hidden);
	}

	private static Child child(String family, String given) {
		return new Child("area", new ChildDetails(family, given, null, BORN, null, "14204"));
	}

}
