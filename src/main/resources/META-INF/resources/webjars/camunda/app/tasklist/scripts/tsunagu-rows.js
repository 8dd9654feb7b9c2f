/*
 * form-js 1.8.7 leaves an empty entry among its errors once somebody has typed into a repeating row; Tasklist takes any
 * entry for an error and never lets the form be completed. What the form shows in red has the last word.
 */
const hasErrors = () => {
  const form = [...document.querySelectorAll('.fjs-container')].pop();
  return !form || form.querySelector('.fjs-has-errors') !== null;
};

window.angular.module('cam.tasklist.form').decorator('camTasklistFormDirective', ['$delegate', directives => {
  const controller = directives[0].controller;
  const construct = controller[controller.length - 1];
  controller[controller.length - 1] = function (...injected) {
    construct.apply(this, injected);
    const tell = this.notifyFormValidated;
    this.notifyFormValidated = invalid => {
      tell(invalid);
      if (invalid) setTimeout(() => tell(hasErrors()), 100);
    };
  };
  return directives;
}]);

export default [];
