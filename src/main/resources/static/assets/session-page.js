/* On our own pages: whoever has typed something keeps it on the screen, everybody else sees the login page. */
import { watchSession } from './session-end.js';

const site = new URL('../', import.meta.url);
let typed = false;
document.addEventListener('input', () => { typed = true; });
document.addEventListener('submit', () => { typed = false; });

watchSession((left) => {
  if (!typed) {
    location.assign(new URL(left ? 'login?logout' : 'login?expired', site));
    return;
  }
  const notice = document.createElement('div');
  notice.className = 'session-over';
  notice.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = (left ? '別のタブでログアウトしました。' : 'しばらく操作がなかったため、ログアウトしました。')
    + '入力した内容はこの画面に残っています。';
  const link = document.createElement('a');
  link.href = new URL('login', site).href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = '別のタブでログインしてから、続けてください';
  link.addEventListener('click', () => notice.remove());
  notice.append(sentence, link);
  document.body.prepend(notice);
});
