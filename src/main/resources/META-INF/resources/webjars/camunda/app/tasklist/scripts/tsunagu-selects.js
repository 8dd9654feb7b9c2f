/*
 * form-js 1.8.7: a select that was closed once, even by choosing from it, ignores the next click; a wrong choice could not
 * be corrected with the mouse. A new focus wakes it. Escape inside a form never closes it with all that was typed.
 */
const inside = '.fjs-form-field-select .fjs-input-group';

const isOpen = group => group.parentElement.querySelector('.fjs-dropdownlist') !== null;

function wake(group, input) {
  if (isOpen(group) || document.activeElement !== input) return;
  input.blur();
  setTimeout(() => input.focus());
}

document.addEventListener('mousedown', event => {
  const group = event.target.closest(inside);
  if (!group || event.target.closest('.fjs-select-cross') || isOpen(group)) return;
  const input = group.querySelector('input');
  if (input && !input.disabled) setTimeout(() => wake(group, input), 60);
}, true);

document.body.addEventListener('keydown', event => {
  if (event.key === 'Escape' && event.target.closest('.fjs-container')) event.stopPropagation();
});

export default [];
