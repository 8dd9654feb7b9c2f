package jp.tsunagu.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameNormalizerTests {

	@ParameterizedTest
	@CsvSource({ "やまだ, ヤマダ", "ﾔﾏﾀﾞ, ヤマダ", "ﾊﾟｰﾌﾟﾙ, パープル", "タ゛イチ, ダイチ", "ゔぃ, ヴィ", "山田　太郎, 山田太郎", "山田 太郎, 山田太郎",
			"マリア・テレサ, マリアテレサ", "ﾏﾘｱ･ﾃﾚｻ, マリアテレサ", "Ｌｉｎａ, LINA", "ユ-キ, ユーキ", "ユ－キ, ユーキ", "佐々木, 佐佐木", "三ヶ島, 三ケ島" })
	void kanaWidthAndSpacingDoNotMatter(String one, String other) {
		assertThat(NameNormalizer.normalize(one)).isEqualTo(NameNormalizer.normalize(other));
	}

	@ParameterizedTest
	@CsvSource({ "髙橋, 高橋", "山\ufa11, 山崎", "山嵜, 山崎", "齋藤, 斎藤", "齊藤, 斎藤", "斉藤, 斎藤", "渡邊, 渡辺", "渡邉, 渡辺", "澤田, 沢田",
			"廣田, 広田", "國分, 国分", "濱田, 浜田", "濵田, 浜田", "德永, 徳永", "曾我, 曽我", "眞子, 真子", "惠子, 恵子", "櫻井, 桜井", "瀨戸, 瀬戸",
			"淺野, 浅野", "冨田, 富田", "𠮷野, 吉野" })
	void oldAndVariantCharactersMeet(String variant, String plain) {
		assertThat(NameNormalizer.normalize(variant)).isEqualTo(NameNormalizer.normalize(plain));
	}

	@ParameterizedTest
	@CsvSource({ "\ufa10, 塚", "\ufa4f, 祐", "\ufa19, 神", "\ufa1b, 福" })
	void compatibilityIdeographsMeet(String variant, String plain) {
		assertThat(NameNormalizer.normalize(variant)).isEqualTo(plain);
	}

	@Test
	void theSelectorOfAGlyphDoesNotMatter() {
		assertThat(NameNormalizer.normalize("葛\udb40\udd00城")).isEqualTo("葛城");
	}

	@ParameterizedTest
	@CsvSource({ "りょう, りよう", "ユキ, ユーキ", "山崎, 山碕", "ハナ, バナ", "上田, 植田" })
	void differentNamesStayApart(String one, String other) {
		assertThat(NameNormalizer.normalize(one)).isNotEqualTo(NameNormalizer.normalize(other));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "　", "・" })
	void noNameIsAnEmptyKey(String name) {
		assertThat(NameNormalizer.normalize(name)).isEmpty();
	}

}
