/*
 * Pages that renew themselves: an element with data-live names the parts that htmx has asked for again. Only what differs
 * is replaced, so that nothing jumps, closes or loses the focus; a form in which somebody is at work is left alone.
 */
(() => {
	const LONGEST_PAUSE = 60_000;
	const typed = new WeakSet();

	document.addEventListener('input', (event) => event.target.form && typed.add(event.target.form));

	/* A connection while somebody can see the page: browsers allow few at a time. It comes back by itself, always. */
	class WhileSeen {

		constructor(url) {
			this.url = new URL(url, location.href);
			this.listeners = [];
			this.failed = 0;
			this.see = () => (document.hidden ? this.pause() : this.open());
			document.addEventListener('visibilitychange', this.see);
			this.addEventListener('hello', (event) => {
				this.failed = 0;
				this.url.searchParams.set('since', event.lastEventId);
			});
			['notices', 'refresh'].forEach((topic) => this.addEventListener(topic,
				() => document.dispatchEvent(new Event('tsunagu:counts'))));
			this.see();
		}

		get readyState() {
			return this.source ? this.source.readyState : EventSource.CONNECTING;
		}

		open() {
			if (this.source || this.closed) return;
			clearTimeout(this.later);
			const source = new EventSource(this.url);
			this.source = source;
			this.listeners.forEach(([name, listener]) => source.addEventListener(name, listener));
			source.onopen = (event) => this.onopen && this.onopen(event);
			source.onerror = () => {
				if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
				this.source = null;
				this.failed += 1;
				const pause = Math.min(1000 * 2 ** this.failed, LONGEST_PAUSE);
				this.later = setTimeout(() => !document.hidden && this.open(), pause * (0.5 + Math.random() / 2));
			};
		}

		pause() {
			clearTimeout(this.later);
			if (this.source) this.source.close();
			this.source = null;
		}

		close() {
			this.closed = true;
			this.pause();
			document.removeEventListener('visibilitychange', this.see);
		}

		addEventListener(name, listener) {
			this.listeners.push([name, listener]);
			if (this.source) this.source.addEventListener(name, listener);
		}

		removeEventListener(name, listener) {
			this.listeners = this.listeners.filter(([other, known]) => other !== name || known !== listener);
			if (this.source) this.source.removeEventListener(name, listener);
		}

	}

	const isLeft = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches('input[name="_csrf"], [data-count], canvas')
		|| (node.matches('form') && (typed.has(node) || node.contains(document.activeElement))));

	const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.dataset.key : undefined);

	/* Each answers how much has changed. */
	function renew(old, fresh) {
		if (old.isEqualNode(fresh) || isLeft(old)) return 0;
		if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
			old.replaceWith(document.importNode(fresh, true));
			return 1;
		}
		if (old.nodeType !== Node.ELEMENT_NODE) {
			const same = old.nodeValue.trim() === fresh.nodeValue.trim();
			old.nodeValue = fresh.nodeValue;
			return same ? 0 : 1;
		}
		return attributes(old, fresh) + children(old, fresh);
	}

	function attributes(old, fresh) {
		let changed = 0;
		for (const name of new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()])) {
			if (name === 'open' || old.getAttribute(name) === fresh.getAttribute(name)) continue;
			if (fresh.hasAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
			else old.removeAttribute(name);
			changed += 1;
		}
		return changed;
	}

	function children(old, fresh) {
		const wanted = [...fresh.childNodes];
		const keys = new Set(wanted.map(keyOf).filter(Boolean));
		let changed = 0;
		for (const child of [...old.children]) {
			if (keyOf(child) && !keys.has(keyOf(child))) {
				child.remove();
				changed += 1;
			}
		}
		const known = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
		let place = old.firstChild;
		for (const next of wanted) {
			const match = keyOf(next) ? known.get(keyOf(next)) : (place && !keyOf(place) && place);
			if (!match) {
				old.insertBefore(document.importNode(next, true), place);
				changed += next.nodeType === Node.ELEMENT_NODE ? 1 : 0;
				continue;
			}
			if (match === place) place = place.nextSibling;
			else old.insertBefore(match, place);
			changed += renew(match, next);
		}
		while (place) {
			const rest = place;
			place = place.nextSibling;
			changed += rest.nodeType === Node.ELEMENT_NODE ? 1 : 0;
			rest.remove();
		}
		return changed;
	}

	let silence;

	function say() {
		const place = document.getElementById('renewed');
		const time = new Date().toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' });
		place.textContent = `${time}に更新しました`;
		clearTimeout(silence);
		silence = setTimeout(() => { place.textContent = ''; }, 8000);
	}

	document.addEventListener('htmx:beforeSwap', ({ detail }) => {
		const parts = detail.requestConfig.elt.dataset.live;
		if (!parts) return;
		detail.shouldSwap = false;
		if (detail.xhr.status !== 200) return;
		const fresh = new DOMParser().parseFromString(detail.xhr.responseText, 'text/html');
		let changed = 0;
		for (const id of parts.split(' ')) {
			const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
			if (old && now) changed += renew(old, now);
		}
		if (changed === 0) return;
		say();
		document.dispatchEvent(new Event('tsunagu:renewed'));
	});

	htmx.createEventSource = (url) => new WhileSeen(url);
})();
