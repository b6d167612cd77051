/** Tells the page around an embed how high it is: when that changes, and when the page asks. */
import { isQuestion, messages, toSay } from './height.js';

/** Milliseconds: a frame of a usual screen. What is asked more often is answered once. */
const ANSWER = 16;
/** Milliseconds a page has to follow, its script perhaps still on the way. */
const FOLLOW = 2000;

/** @param {string | null} pymId what a Pym.js parent calls this frame */
export function reportHeight(pymId) {
  if (parent === window) return;
  const page = document.documentElement;
  let last = 0;
  let answer = 0;
  const say = () => {
    // The map has left the page for the screen, and will be back.
    if (document.fullscreenElement) return;
    last = toSay(page.getBoundingClientRect().height);
    // To whomever it may concern: who frames the page sees its height anyway.
    for (const message of messages(last, pymId)) parent.postMessage(message, '*');
  };
  // At once: a frame out of sight gets neither a frame nor a resize until the reader is there, and the page would jump.
  say();
  new ResizeObserver(() => toSay(page.getBoundingClientRect().height) !== last && say()).observe(page);
  window.addEventListener('message', ({ source, data }) => {
    if (source !== parent || answer !== 0 || !isQuestion(data)) return;
    answer = window.setTimeout(() => {
      answer = 0;
      say();
    }, ANSWER);
  });
  hideScrollBar(page);
}

/**
 * A scroll bar takes from the width, the width makes the height, and the height makes the scroll bar: in a frame that
 * follows the height there is none, so that these never chase each other. In one that stays too low there is one, for good.
 * @param {HTMLElement} page
 */
function hideScrollBar(page) {
  page.dataset['followed'] = '';
  let patience = 0;
  const wait = () => {
    clearTimeout(patience);
    patience = window.setTimeout(() => {
      if (Math.floor(page.getBoundingClientRect().height) > innerHeight) delete page.dataset['followed'];
    }, FOLLOW);
  };
  new ResizeObserver(wait).observe(page);
  window.addEventListener('resize', wait);
}
