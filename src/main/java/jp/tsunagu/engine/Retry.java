package jp.tsunagu.engine;

import java.util.concurrent.ThreadLocalRandom;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * People who finish steps of one process in the same moment collide in the engine. The
 * later one is tried again, with a short random pause, before anybody hears of it.
 */
public final class Retry {

	private static final int ATTEMPTS = 4;

	private Retry() {
	}

	/** Not inside a transaction: there it could not be tried again. */
	public static void on(Runnable step) {
		for (int attempt = 1;; attempt++) {
			try {
				step.run();
				return;
			}
			catch (OptimisticLockingException ex) {
				if (TransactionSynchronizationManager.isActualTransactionActive()) {
					throw ex;
				}
				Refusal.unless(attempt < ATTEMPTS, "ほかの人の操作と重なりました。画面を開き直して、もう一度送ってください。");
				pause();
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(20, 100));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
