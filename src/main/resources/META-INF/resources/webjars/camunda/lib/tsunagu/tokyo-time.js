/*
 * People here work by Tokyo's clock, wherever their computer believes to be. A browser in another zone is told so before
 * the webapp starts; Tokyo has known no summer time since 1952. In Tokyo itself nothing is touched.
 */
const TOKYO = 'Asia/Tokyo';
const AHEAD = 9 * 60 * 60 * 1000;
const Clock = Date;
const clock = Clock.prototype;
const away = new Intl.DateTimeFormat().resolvedOptions().timeZone !== TOKYO;

const own = Object.fromEntries(['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']
  .map(part => [part, clock[`get${part}`]]));

const inTokyo = date => new Clock(date.getTime() + AHEAD);
const saysItsZone = text => /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\b/i.test(text) || /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text);

/* what the browser read by its own clock, read again by Tokyo's */
function parse(text) {
  const moment = new Clock(Clock.parse(text));
  if (saysItsZone(String(text)) || Number.isNaN(moment.getTime())) return moment.getTime();
  return Clock.UTC(...Object.values(own).map(read => read.call(moment))) - AHEAD;
}

function live() {
  [...Object.keys(own), 'Day'].forEach(part => {
    clock[`get${part}`] = function () { return inTokyo(this)[`getUTC${part}`](); };
    if (part === 'Day') return;
    clock[`set${part}`] = function (...values) {
      const there = inTokyo(this);
      there[`setUTC${part}`](...values);
      return this.setTime(there.getTime() - AHEAD);
    };
  });
  clock.getTimezoneOffset = () => -AHEAD / 60000;
  ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].forEach(name => {
    const write = clock[name];
    clock[name] = function (languages, options) { return write.call(this, languages, { timeZone: TOKYO, ...options }); };
  });
  window.Date = new Proxy(Clock, {
    construct(target, values, asked) {
      if (values.length > 1) return Reflect.construct(target, [Clock.UTC(...values) - AHEAD], asked);
      const [only] = values;
      return Reflect.construct(target, typeof only === 'string' ? [parse(only)] : values, asked);
    },
    get: (target, name) => (name === 'parse' ? parse : Reflect.get(target, name))
  });
  clock.constructor = window.Date;
  const zoned = options => ({ timeZone: TOKYO, ...options });
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [languages, options]) => new Format(languages, zoned(options)),
    apply: (Format, self, [languages, options]) => new Format(languages, zoned(options))
  });
}

if (away) live();

export default [];
