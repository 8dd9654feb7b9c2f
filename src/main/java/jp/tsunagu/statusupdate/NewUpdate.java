package jp.tsunagu.statusupdate;

import java.util.List;
import java.util.UUID;

import jp.tsunagu.casefile.RedFlag;

/**
 * An update as it was sent.
 *
 * @param id given with the form; what is sent again under it is the same update
 * @param condition null if nothing was chosen
 */
public record NewUpdate(UUID id, Condition condition, String text, List<RedFlag> signs) {
}
