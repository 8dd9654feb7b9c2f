package jp.tsunagu.access;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

/**
 * What a group may do with a kind of thing. Nobody is granted anything that is not listed
 * here. FILTER knows READ only and DEPLOYMENT CREATE is the administrator's alone: both a
 * stored filter and a model can run code on the server.
 */
record Grant(HouseGroup group, Resource resource, String resourceId, Permission... permissions) {

	static List<Grant> ofTheHouse() {
		return Stream.of(coordinator(), flagBearer(), administrator()).flatMap(List::stream).toList();
	}

	/**
	 * TASK_WORK and TASK_ASSIGN reach own and unassigned tasks only: engine.TaskGuard.
	 */
	private static List<Grant> coordinator() {
		HouseGroup group = HouseGroup.COORDINATOR;
		return List.of(new Grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				new Grant(group, Resources.FILTER, ANY, Permissions.READ),
				new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE),
				new Grant(group, Resources.TASK, ANY, TaskPermissions.READ_VARIABLE),
				new Grant(group, Resources.PROCESS_DEFINITION, "consultationIntake", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, "caseEvent", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, "issueLifecycle", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, "issueEvent", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, "councilAttendance", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, "councilEvent", Permissions.CREATE_INSTANCE),
				new Grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_TASK,
						ProcessDefinitionPermissions.READ_TASK_VARIABLE, Permissions.TASK_WORK,
						Permissions.TASK_ASSIGN));
	}

	/**
	 * On top of coordinator: looks on, sets a failed step going again, and decides
	 * nothing.
	 */
	private static List<Grant> flagBearer() {
		HouseGroup group = HouseGroup.FLAG_BEARER;
		return List.of(new Grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				new Grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ),
				new Grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
				new Grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE,
						ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, Permissions.READ_HISTORY,
						ProcessDefinitionPermissions.READ_HISTORY_VARIABLE, ProcessDefinitionPermissions.RETRY_JOB));
	}

	/**
	 * Models and people, but neither instances nor tasks nor history: no case content.
	 */
	private static List<Grant> administrator() {
		HouseGroup group = HouseGroup.ADMINISTRATOR;
		return List.of(new Grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				new Grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS),
				new Grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS),
				new Grant(group, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ, Permissions.DELETE),
				new Grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
				new Grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ,
						ProcessDefinitionPermissions.SUSPEND),
				new Grant(group, Resources.USER, ANY, Permissions.ALL),
				new Grant(group, Resources.GROUP, ANY, Permissions.ALL),
				new Grant(group, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL),
				new Grant(group, Resources.TENANT, ANY, Permissions.ALL),
				new Grant(group, Resources.TENANT_MEMBERSHIP, ANY, Permissions.ALL));
	}

}
