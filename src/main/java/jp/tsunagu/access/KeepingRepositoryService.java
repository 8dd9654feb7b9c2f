package jp.tsunagu.access;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;

/**
 * Deletes a deployment only while no case runs on it: with "cascade" the engine would
 * take every running case and its history along.
 */
class KeepingRepositoryService extends RepositoryServiceImpl {

	@Override
	public void deleteDeployment(String deploymentId, boolean cascade, boolean skipCustomListeners,
			boolean skipIoMappings) {
		Refusal.unless(!cascade || getCommandExecutor().execute((context) -> context.getAuthenticatedUserId()) == null,
				"進行中の案件ごと削除することはできません。cascade を付けずに実行してください。");
		super.deleteDeployment(deploymentId, cascade, skipCustomListeners, skipIoMappings);
	}

}
