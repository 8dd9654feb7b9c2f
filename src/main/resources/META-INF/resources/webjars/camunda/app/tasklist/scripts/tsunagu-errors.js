/*
 * When the server refuses something, the person reads the server's Japanese sentence and nothing around it. English
 * words of the engine go to the console; the person then reads only what could not be done.
 */
const japanese = /[぀-ヿ㐀-鿿ｦ-ﾟ]/;

const wrappings = [
  /^Cannot \w+ .*?:\s+/,
  /^ENGINE-\d{5}\s+/,
  /^(?:[\w$]+\.)*[\w$]+(?:Exception|Error):\s+/,
  /^There was an exception while [^:]*?Message:\s+/,
  /^Exception while [^:]*?:\s+/,
  /^'(?=.*'$)|(?<=^'.*)'$/gs
];

function unwrap(message) {
  const bare = wrappings.reduce((text, wrapping) => text.replace(wrapping, ''), message);
  return bare === message ? message : unwrap(bare);
}

/* a refused claim would leave its button dead until another task is opened */
function reviveButtons() {
  document.querySelectorAll('[ng-disabled="submitInProgress"]').forEach(button => {
    let scope = window.angular.element(button).scope();
    while (scope && !Object.hasOwn(scope, 'submitInProgress')) scope = scope.$parent;
    if (scope) scope.submitInProgress = false;
  });
}

/* in the start dialog the sentence stands above a long form whose end the person is looking at */
function showSentence() {
  const shown = [...document.querySelectorAll('.alert-danger')].find(alert => alert.offsetParent);
  if (shown) shown.scrollIntoView({ block: 'center' });
}

window.angular.module('cam.commons').decorator('Notifications', ['$delegate', notifications => {
  const addError = notifications.addError;
  notifications.addError = function (error) {
    const message = typeof error.message === 'string' ? error.message : '';
    if (japanese.test(message)) error.status = unwrap(message);
    else if (message) console.warn(message);
    else if (document.querySelector('.fjs-has-errors')) error.status = '赤い字の項目を確かめてください。';
    error.message = '';
    if (!error.exclusive) error.exclusive = ['type'];
    reviveButtons();
    setTimeout(showSentence, 100);
    return addError.call(this, error);
  };
  document.addEventListener('click', ({ target }) => {
    if (target.closest('.btn-primary, .claim, .task')) notifications.clear({ type: 'danger' });
  }, true);
  return notifications;
}]);

export default [];
