package jp.tsunagu.engine.models;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.engine.AskedByModels;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.KnownGroups;
import jp.tsunagu.engine.ModelFiles;
import jp.tsunagu.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Every name of the house that a model may use. */
@Component
class ModelWords {

	private static final String HOUSE = "jp.tsunagu.";

	private final ApplicationContext context;

	private final ObjectProvider<KnownGroups> groups;

	private final SingletonSupplier<Set<String>> delegates = SingletonSupplier.of(this::findDelegates);

	private final SingletonSupplier<Set<String>> asked = SingletonSupplier.of(this::findAsked);

	private final SingletonSupplier<Set<String>> questions = SingletonSupplier.of(this::findQuestions);

	private final Set<String> messages = findMessages();

	ModelWords(ApplicationContext context, ObjectProvider<KnownGroups> groups) {
		this.context = context;
		this.groups = groups;
	}

	boolean isVariable(String name) {
		return ProcessVariable.isDeclared(name) || CommonVariables.OF_THE_ENGINE.contains(name);
	}

	boolean isDelegate(String bean) {
		return this.delegates.obtain().contains(bean);
	}

	/** As in {@code keeper.main}. */
	boolean isQuestion(String call) {
		return this.questions.obtain().contains(call);
	}

	boolean isMessage(String name) {
		return this.messages.contains(name);
	}

	boolean isGroup(String id) {
		return this.groups.stream().anyMatch((groups) -> groups.ids().contains(id));
	}

	/** A bean that an expression may reach, or null. */
	Object bean(String name) {
		boolean reachable = isDelegate(name) || this.asked.obtain().contains(name);
		return reachable ? this.context.getBean(name) : null;
	}

	/** Whether an object's own methods may be called. */
	static boolean answers(Object bean, String method) {
		Class<?> type = AopUtils.getTargetClass(bean);
		return AnnotationUtils.findAnnotation(type, AskedByModels.class) != null
				&& methods(type).anyMatch(method::equals);
	}

	private Set<String> findDelegates() {
		return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
			.flatMap((type) -> Arrays.stream(this.context.getBeanNamesForType(type, true, false)))
			.filter((bean) -> type(bean).getName().startsWith(HOUSE))
			.collect(Collectors.toSet());
	}

	private Set<String> findAsked() {
		return Set.of(this.context.getBeanNamesForAnnotation(AskedByModels.class));
	}

	private Set<String> findQuestions() {
		Set<String> found = new HashSet<>();
		for (String bean : this.asked.obtain()) {
			methods(type(bean)).forEach((method) -> found.add(bean + "." + method));
		}
		return found;
	}

	private Class<?> type(String bean) {
		return ClassUtils.getUserClass(this.context.getType(bean, false));
	}

	private static Stream<String> methods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
			.map((method) -> method.getName());
	}

	/** A message that no model of the house names is heard and sent by nobody. */
	private static Set<String> findMessages() {
		Set<String> names = new TreeSet<>();
		try {
			for (Resource file : ModelFiles.all()) {
				if (FileKind.of(ModelFiles.name(file)) == FileKind.PROCESS) {
					NodeList found = SafeXml.read(file.getContentAsByteArray()).getElementsByTagNameNS("*", "message");
					for (int index = 0; index < found.getLength(); index++) {
						names.add(((Element) found.item(index)).getAttribute("name"));
					}
				}
			}
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException("Cannot read the application's own models", ex);
		}
		return names;
	}

}
