// Elements of a page, found anew for each act: the part of Playwright's Locator that the tests use.

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** A text or a pattern in a selector of Playwright's. */
const matching = (text, exact, whole) => (text instanceof RegExp ? String(text) : `${quoted(text)}${exact ? whole : 'i'}`);

/** What can be asked and found below a page or an element. */
export class Finder {
  constructor(page, selector = '') {
    this.page = page ?? this;
    this.selector = selector;
  }
  /** Elements below those of this one. */
  below(selector) {
    return new Locator(this.page, this.selector ? `${this.selector} >> ${selector}` : selector);
  }
  locator(selector, filter) {
    return this.below(selector).filter(filter);
  }
  getByRole(role, { name, exact = false } = {}) {
    return this.below(`internal:role=${role}${name === undefined ? '' : `[name=${matching(name, exact, 's')}]`}`);
  }
  getByText(text, { exact = false } = {}) {
    return this.below(`internal:text=${matching(text, exact, 's')}`);
  }
}

export class Locator extends Finder {
  filter({ hasText, has } = {}) {
    let found = this;
    if (hasText !== undefined) found = found.below(`internal:has-text=${matching(hasText, false)}`);
    if (has !== undefined) found = found.below(`internal:has=${JSON.stringify(has.selector)}`);
    return found;
  }
  nth(index) {
    return this.below(`nth=${index}`);
  }
  first() {
    return this.nth(0);
  }
  last() {
    return this.nth(-1);
  }
  count() {
    return this.evaluateAll((found) => found.length);
  }
  async all() {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  evaluate(act, argument) {
    return this.page.inside(`async (hand, [selector, argument]) => (${act})(await hand.one(selector), argument)`, [this.selector, argument]);
  }
  evaluateAll(act, argument) {
    return this.page.inside(`(hand, [selector, argument]) => (${act})(hand.all(selector), argument)`, [this.selector, argument]);
  }
  innerText() {
    return this.evaluate((element) => element.innerText);
  }
  textContent() {
    return this.evaluate((element) => element.textContent);
  }
  inputValue() {
    return this.evaluate((element) => element.value);
  }
  getAttribute(name) {
    return this.evaluate((element, wanted) => element.getAttribute(wanted), name);
  }
  allInnerTexts() {
    return this.evaluateAll((found) => found.map((element) => element.innerText));
  }
  allTextContents() {
    return this.evaluateAll((found) => found.map((element) => element.textContent));
  }
  boundingBox() {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }
  isVisible() {
    return this.page.inside(({ all, injected }, selector) => {
      const [found] = all(selector);
      return found !== undefined && injected.elementState(found, 'visible').matches;
    }, this.selector);
  }
  isChecked() {
    return this.evaluate((element) => element.checked);
  }
  waitFor({ state = 'visible' } = {}) {
    return this.page.patiently(({ all, injected }, [selector, wanted]) => {
      const [found] = all(selector);
      if (wanted === 'attached') return found !== undefined;
      if (wanted === 'detached') return found === undefined;
      return (found !== undefined && injected.elementState(found, 'visible').matches) === (wanted === 'visible');
    }, [this.selector, state], `${this.selector} to be ${state}`);
  }

  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => element.scrollIntoViewIfNeeded());
  }
  focus() {
    return this.evaluate((element) => element.focus());
  }
  /** Where it can be pressed, scrolled into view. */
  #point(states, force) {
    return this.page.inside(({ point }, [selector, wanted]) => point(selector, wanted), [this.selector, force ? [] : states])
      .then((found) => this.page.inWindow(found));
  }
  async hover() {
    const { x, y } = await this.#point(['visible', 'stable']);
    await this.page.mouse.move(x, y);
  }
  async click({ force = false, clickCount } = {}) {
    const { x, y } = await this.#point(['visible', 'enabled', 'stable'], force);
    await this.page.mouse.click(x, y, { clickCount });
    await this.page.settled();
  }
  dblclick() {
    return this.click({ clickCount: 2 });
  }
  async check() {
    if (!await this.isChecked()) await this.click();
  }
  async press(key) {
    await this.focus();
    await this.page.keyboard.press(key);
  }
  fill(value) {
    return this.page.inside(async ({ one, injected }, [selector, text]) => injected.fill(await one(selector), text), [this.selector, value]);
  }
  selectOption(valueOrLabel) {
    return this.page.inside(async ({ one, injected }, [selector, wanted]) =>
      injected.selectOptions(await one(selector), [{ valueOrLabel: wanted }]), [this.selector, valueOrLabel]);
  }
}
