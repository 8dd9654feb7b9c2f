// A form whose page asks nothing is sent at once; without scripts its button does it.
document.querySelectorAll('form[data-submit-at-once]').forEach((form) => form.requestSubmit());

// A place that names an address shows the number that stands there; nothing at all while it is zero.
document.querySelectorAll('[data-count]').forEach(async (place) => {
	const answer = await fetch(place.dataset.count, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
	const number = answer.ok ? Number(await answer.text()) : 0;
	place.textContent = (number > 0) ? number + (place.dataset.suffix ?? '') : '';
});

// The way that leads to this very page says so.
document.querySelectorAll('.ways a').forEach((way) => {
	if (location.pathname === way.pathname || (way.pathname !== '/' && location.pathname.startsWith(way.pathname + '/'))) {
		way.setAttribute('aria-current', 'page');
	}
});
