import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine, secondsAt, seenShare } from './line.js';

test('the reading line is where the page says, or at 45 %', () => {
  assert.equal(readLine(' 68%'), 68);
  assert.equal(readLine('33.5% '), 33.5);
  for (const text of ['', '45', 'middle', '-5%', '10px', '50% 20%']) assert.equal(readLine(text), 45, text);
});

test('a line outside of the screen is brought in', () => {
  assert.equal(readLine('0%'), 5);
  assert.equal(readLine('250%'), 95);
});

test('the play moves by the share of the passage above the line', () => {
  const step = { start_s: 10, end_s: 14 };
  assert.equal(secondsAt(step, { top: 400, height: 200 }, 450), 11);
  assert.equal(secondsAt(step, { top: 350, height: 200 }, 450), 12);
});

test('above the passage the play stands at the start of the step, below it at its end, and still in it', () => {
  const step = { start_s: 10, end_s: 14 };
  assert.equal(secondsAt(step, { top: 500, height: 200 }, 450), 10);
  const end = secondsAt(step, { top: 0, height: 200 }, 450);
  assert.ok(end < 14 && end > 13.99);
});

test('a passage without height, and a step without length, have a beginning', () => {
  assert.equal(secondsAt({ start_s: 10, end_s: 14 }, { top: 500, height: 0 }, 450), 10);
  assert.ok(secondsAt({ start_s: 10, end_s: 14 }, { top: 400, height: 0 }, 450) > 13.99);
  assert.equal(secondsAt({ start_s: 10, end_s: 10 }, { top: 400, height: 100 }, 450), 10);
});

test('what is seen of a map is a share of what could be', () => {
  assert.equal(seenShare(0, 300, 600), 1);
  assert.equal(seenShare(450, 750, 600), 0.5);
  assert.equal(seenShare(-150, 150, 600), 0.5);
  assert.equal(seenShare(700, 900, 600), 0);
  assert.equal(seenShare(-300, -100, 600), 0);
  assert.equal(seenShare(-100, 900, 600), 1, 'larger than the window, and all over it');
  assert.equal(seenShare(100, 100, 600), 0);
});
