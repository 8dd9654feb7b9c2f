/*
 * People come in and go out through our own pages, never through Camunda's log-in form: the log-out link leads to
 * our page, and a session that has run out leaves the typed form standing until its owner has logged in again.
 */
import { watchSession } from '../../../assets/session-end.js';

const base = document.querySelector('base');
const site = new URL('../', new URL(`${base.getAttribute('app-root')}/`, location.origin));
const page = name => new URL(name, site).href;

const leaveTo = address => {
  window.dispatchEvent(new Event('tsunagu:leaving'));
  location.assign(address);
};

const somethingIsTyped = () => document.querySelector('.fjs-container, .form-container form, .modal-dialog form');

function tellThatTheSessionIsOver() {
  if (document.querySelector('.tsunagu-session-over')) return;
  const notice = document.createElement('div');
  notice.className = 'tsunagu-session-over';
  notice.setAttribute('role', 'alert');
  notice.textContent = 'しばらく操作がなかったため、ログアウトしました。入力した内容はこの画面に残っています。';
  const link = document.createElement('a');
  link.href = page('login');
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = '別のタブでログインしてから、続けてください';
  link.addEventListener('click', () => notice.remove());
  notice.append(link);
  document.body.prepend(notice);
}

function sessionIsOver() {
  if (somethingIsTyped()) tellThatTheSessionIsOver();
  else leaveTo(page('login?expired'));
}

watchSession(sessionIsOver);

window.angular.module('cam.commons')
  .decorator('AuthenticationService', ['$delegate', service => {
    service.logout = () => leaveTo(page('logout'));
    return service;
  }])
  .run(['$rootScope', root => {
    root.$on('authentication.login.required', event => {
      event.preventDefault();
      sessionIsOver();
    });
  }]);

export default [];
