/*
 * Letting go of a task and handing it on: to a colleague chosen by name, with a reason that goes to the record's timeline.
 * It travels in a header, because the engine's own calls have no place for it. Beside that: where a note has its place.
 */
const base = document.querySelector('base');
const site = new URL('../', new URL(`${base.getAttribute('app-root')}/`, location.origin));
const tasks = `${base.getAttribute('engine-api')}engine/default/task`;
const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1] || '';
const service = name => window.angular.element(document.body).injector().get(name);
const NOTES = 'メモは用紙の欄へ。用紙と別に残すときは「業務を始める」→「ケースの出来事を知らせる」→「近況を残す」。';

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function refuse(message) {
  service('Notifications').addError({ status: '担当を変えられませんでした。', message, exclusive: true });
}

/* asks for the reason, and for whom; answers null if the person thinks better of it */
function ask(title, colleagues) {
  const reason = element('textarea', { rows: 3, maxLength: 500, required: true, id: 'tsunagu-reason' });
  const whom = colleagues && element('select', { required: true, id: 'tsunagu-whom' },
    element('option', { value: '', textContent: '選んでください' }),
    ...colleagues.map(({ value, label }) => element('option', { value, textContent: label })));
  const no = element('button', { type: 'button', className: 'btn btn-default', textContent: 'やめる' });
  const yes = element('button', { type: 'submit', className: 'btn btn-primary', textContent: title });
  const form = element('form', {}, element('h3', { textContent: title }),
    ...(whom ? [element('label', { htmlFor: whom.id, textContent: 'だれに' }), whom] : []),
    element('label', { htmlFor: reason.id, textContent: '理由（経過に残ります。児の氏名は書かないでください）' }), reason,
    element('div', { className: 'tsunagu-answers' }, no, yes));
  const dialog = element('dialog', { className: 'tsunagu-ask' }, form);
  document.body.append(dialog);
  return new Promise(resolve => {
    let answer = null;
    form.addEventListener('submit', event => {
      event.preventDefault();
      answer = { reason: reason.value.trim(), to: whom ? whom.value : null };
      dialog.close();
    });
    no.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
    dialog.addEventListener('keydown', event => event.stopPropagation());
    dialog.showModal();
  });
}

async function move(taskId, { reason, to }) {
  const answer = await fetch(`${tasks}/${taskId}/${to ? 'assignee' : 'unclaim'}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      'X-XSRF-TOKEN': token(),
      'X-Tsunagu-Reason': encodeURIComponent(reason)
    },
    body: JSON.stringify(to ? { userId: to } : {})
  });
  if (!answer.ok) refuse((await answer.json().catch(() => ({}))).message || '');
}

async function colleagues() {
  const answer = await fetch(new URL('colleagues', site), { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.ok ? answer.json() : [];
}

function isMine(scope) {
  const me = scope.$root.authentication && scope.$root.authentication.name;
  return scope.task && scope.task.assignee === me;
}

/* the details of a task lie in a scope of their own; what it loads again is its "task" and "taskList" */
window.angular.module('cam.tasklist.task').decorator('camTasklistTaskMetaDirective', ['$delegate', ([directive]) => {
  const { link } = directive;
  directive.compile = () => (scope, node, ...more) => {
    link(scope, node, ...more);
    const data = scope.taskData;
    const buttons = element('span', { className: 'tsunagu-hands' });
    const change = async (title, people) => {
      const answer = await ask(title, people && await people());
      if (!answer) return;
      await move(scope.task.id, answer);
      data.changed('task');
      data.changed('taskList');
      scope.$root.$broadcast('tsunagu.moved');
      scope.$applyAsync();
    };
    const button = (title, people) => {
      const made = element('button', { type: 'button', className: 'btn btn-default btn-sm', textContent: title });
      made.addEventListener('click', () => change(title, people));
      return made;
    };
    buttons.append(button('ほかの人に渡す', colleagues), button('手放す'));
    node[0].append(buttons, element('p', { className: 'tsunagu-note-place', textContent: NOTES }));
    scope.$watch(() => isMine(scope), mine => { buttons.hidden = !mine; });
  };
  return [directive];
}]);

export default [];
