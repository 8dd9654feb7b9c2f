/*
 * Tasklist would keep what is typed into a form in the browser, readable by whoever sits down at the computer next.
 * Nothing about a child may stay there, so such drafts are neither written nor left behind.
 */
const isDraft = key => /^(camunda-form|camForm):/.test(key);

const clearDrafts = () => Object.keys(localStorage).filter(isDraft).forEach(key => localStorage.removeItem(key));

const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!isDraft(String(key))) setItem.call(this, key, value);
};

clearDrafts();
window.addEventListener('tsunagu:leaving', clearDrafts);

export default [];
