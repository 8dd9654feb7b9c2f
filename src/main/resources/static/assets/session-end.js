/*
 * Tells two minutes before that the session ends, and the server that somebody is there: who types into a long form
 * asks the server for nothing. Our pages and the webapps both use it.
 */
const site = new URL('../', import.meta.url);
const address = new URL('session', site);
const warning = 120;
const tellEvery = 60_000;
const askEvery = 30_000;

let endsAt = null;
let told = 0;
let asked = 0;
let over = false;
let left = false;
let onEnd = () => {};

async function talk(method) {
  asked = Date.now();
  try {
    const answer = await fetch(address, {
      method, cache: 'no-store', redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' }
    });
    if (answer.ok) goOn(await answer.json());
    else if (answer.status === 401) end();
  } catch {
    // the server cannot be reached just now: the next time will tell
  }
}

/* somebody may have logged in again in another tab: what is typed here can be sent with the new token */
function goOn({ left, token }) {
  endsAt = Date.now() + left * 1000;
  if (over) document.querySelectorAll('input[name="_csrf"]').forEach(field => { field.value = token; });
  over = false;
  if (left > warning) close();
}

function end() {
  close();
  if (!over) onEnd(left);
  over = true;
}

function somebodyIsThere() {
  if (over || Date.now() - told < tellEvery) return;
  told = Date.now();
  talk('POST');
}

function tick() {
  const left = endsAt === null ? 0 : Math.ceil((endsAt - Date.now()) / 1000);
  if (left <= warning && Date.now() - asked >= (left <= 0 || !notice() ? 4000 : askEvery)) talk('GET');
  if (over || endsAt === null || left > warning || left <= 0) return;
  show(left);
}

const notice = () => document.querySelector('.session-end');

const close = () => notice()?.remove();

function show(left) {
  const text = `操作がないため、あと${left > 60 ? '2分' : '1分'}ほどでログアウトします。`;
  const shown = notice() || build();
  const sentence = shown.querySelector('p');
  if (sentence.textContent !== text) sentence.textContent = text;
}

function build() {
  const box = document.createElement('div');
  box.className = 'session-end';
  box.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'ログインしたままにする';
  button.addEventListener('click', () => { told = Date.now(); talk('POST'); });
  box.append(document.createElement('p'), button);
  document.body.prepend(box);
  return box;
}

function loadStyle() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('assets/session-end.css', site).href;
  document.head.append(style);
}

/* who logs out in one tab has left all of them: the login page says so to the others (site.js) */
function listenToOtherTabs() {
  new BroadcastChannel('tsunagu').addEventListener('message', () => { left = true; talk('GET'); });
}

/** Begins to watch; what is given is called once when the session is over, and told whether somebody logged out. */
export function watchSession(whenOver) {
  listenToOtherTabs();
  onEnd = whenOver;
  loadStyle();
  ['keydown', 'pointerdown', 'input', 'wheel'].forEach(sign =>
    window.addEventListener(sign, somebodyIsThere, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && talk('GET'));
  setInterval(tick, 1000);
  told = Date.now(); // the page has just been opened
  talk('GET');
}
