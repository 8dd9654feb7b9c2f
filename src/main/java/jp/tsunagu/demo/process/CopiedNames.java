package jp.tsunagu.demo.process;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

/**
 * Gives copied children names of their own: the same for a child and its consultation.
 */
final class CopiedNames {

	private static final List<String> FAMILIES = List.of("佐藤 サトウ", "鈴木 スズキ", "田中 タナカ", "伊藤 イトウ", "山本 ヤマモト", "中村 ナカムラ",
			"小林 コバヤシ", "加藤 カトウ", "吉田 ヨシダ", "山田 ヤマダ", "松本 マツモト", "井上 イノウエ", "木村 キムラ", "林 ハヤシ", "清水 シミズ", "山口 ヤマグチ",
			"森 モリ", "池田 イケダ", "橋本 ハシモト", "石川 イシカワ", "前田 マエダ", "藤田 フジタ", "小川 オガワ", "岡田 オカダ", "村上 ムラカミ");

	private static final List<String> GIVEN = List.of("陽向 ヒナタ", "蒼 アオイ", "凜 リン", "湊 ミナト", "結菜 ユイナ", "樹 イツキ", "芽依 メイ",
			"律 リツ", "紬 ツムギ", "朝陽 アサヒ", "葵 アオイ", "大和 ヤマト", "咲良 サクラ", "悠真 ユウマ", "莉子 リコ", "暖 ダン", "美月 ミツキ", "颯太 ソウタ",
			"心春 コハル", "直樹 ナオキ");

	private CopiedNames() {
	}

	/** The SQL of a column's value in copy n; as it is if it holds no child's name. */
	static String of(String table, String column) {
		String basis = switch (table) {
			case "tsunagu.child" -> "family_name";
			case "tsunagu.consultation" -> "child_family_name";
			default -> null;
		};
		if (basis == null) {
			return column;
		}
		String family = "abs(hashtext(coalesce(%s, '') || n)::bigint) %% %d + 1".formatted(basis, FAMILIES.size());
		String given = "abs(hashtext(n || coalesce(%s, ''))::bigint) %% %d + 1".formatted(basis, GIVEN.size());
		return switch (column) {
			case "family_name", "child_family_name" -> ifKnown(column, array(FAMILIES, 0, family));
			case "given_name", "child_given_name" -> ifKnown(column, array(GIVEN, 0, given));
			case "kana", "child_kana" ->
				ifKnown(column, array(FAMILIES, 1, family) + " || ' ' || " + array(GIVEN, 1, given));
			case "name_key" -> "case when coalesce(family_name, given_name) is null then name_key else %s || %s end"
				.formatted(array(FAMILIES, 0, family), array(GIVEN, 0, given));
			case "family_name_key" ->
				"case when family_name is null then family_name_key else %s end".formatted(array(FAMILIES, 0, family));
			case "kana_key" -> "case when kana is null then kana_key else %s || %s end"
				.formatted(array(FAMILIES, 1, family), array(GIVEN, 1, given));
			default -> column;
		};
	}

	private static String ifKnown(String column, String name) {
		return "case when %s is not null then %s end".formatted(column, name);
	}

	private static String array(List<String> names, int part, String index) {
		return "(array[%s])[%s]".formatted(
				names.stream().map((name) -> StringUtils.quote(name.split(" ")[part])).collect(Collectors.joining(",")),
				index);
	}

}
