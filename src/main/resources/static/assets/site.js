// A form whose page asks nothing is sent at once; without scripts its button does it.
document.querySelectorAll('form[data-submit-at-once]').forEach((form) => form.requestSubmit());
