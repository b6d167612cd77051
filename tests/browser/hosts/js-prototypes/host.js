// As Prototype, MooTools and their plugins left pages: enumerable additions, replaced natives, an old toJSON.
Object.prototype.foo = function foo() { return 'foo'; };
Object.prototype.extend = function extend(more) { return Object.assign(this, more); };
Array.prototype.each = function each(act) { this.forEach(act); return this; };
Array.prototype.toJSON = function toJSON() { return `[${this.map((item) => JSON.stringify(item)).join(',')}]`; };
String.prototype.toJSON = function toJSON() { return `"${this}"`; };
Array.prototype.find = function find(test) { for (let i = 0; i < this.length; i += 1) if (test(this[i], i)) return this[i]; };
Array.prototype.flat = Array.prototype.flatten = function flat() { return [].concat(...this); };
Function.prototype.bind = function bind(self, ...first) { const call = this; return function bound(...more) { return call.apply(self, first.concat(more)); }; };
Element.prototype.remove = function remove() { this.parentNode?.removeChild(this); return this; };
Element.prototype.getElementsByClassName = function byClass(name) { return [...this.querySelectorAll(`.${name}`)]; };
const { matches } = Element.prototype;
Element.prototype.matches = function match(selector) { return matches.call(this, selector || '*'); };
Element.prototype.show = Element.prototype.hide = Element.prototype.visible = function toggle() { return this; };
Number.prototype.toFixed = function toFixed(digits) { return String(Math.round(this * 10 ** digits) / 10 ** digits); };
window.$ = window.jQuery = (id) => document.getElementById(id);
window.Map.prototype.toJSON = () => ({});
window.name = '[object Object]';
window.event = window.status = window.top.length;
