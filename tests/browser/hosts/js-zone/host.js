// As zone.js: another Promise, and natives that hand their callbacks to a zone.
const Native = window.Promise;
class ZonePromise extends Native {
  then(done, failed) { return super.then(done && ((value) => done(value)), failed && ((error) => failed(error))); }
}
window.Promise = ZonePromise;
for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask']) {
  const native = window[name];
  window[name] = function zoned(act, ...rest) { return native.call(window, (...args) => act(...args), ...rest); };
}
const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
const zoned = new WeakMap();
EventTarget.prototype.addEventListener = function add(type, listener, options) {
  if (typeof listener !== 'function') return listen.call(this, type, listener, options);
  const wrapped = zoned.get(listener) ?? function inZone(event) { return listener.call(this, event); };
  zoned.set(listener, wrapped);
  return listen.call(this, type, wrapped, options);
};
EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
  return unlisten.call(this, type, zoned.get(listener) ?? listener, options);
};
const native = window.fetch;
window.fetch = (...args) => new ZonePromise((done, failed) => native.apply(window, args).then(done, failed));
