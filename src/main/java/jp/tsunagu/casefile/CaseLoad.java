package jp.tsunagu.casefile;

/**
 * The open cases one coordinator keeps (brief 10, workload.weights).
 *
 * @param plain as main, neither of the next two
 * @param heavy as main, 医療的ケア判定スコア 32 and more
 * @param changing as main, in a stage that changes the child's life: discharge, first
 * months at home, before school, before 18
 * @param co as co-coordinator
 */
public record CaseLoad(int plain, int heavy, int changing, int co) {

	public static final CaseLoad NONE = new CaseLoad(0, 0, 0, 0);

	public int asMain() {
		return this.plain + this.heavy + this.changing;
	}

}
