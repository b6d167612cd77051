import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Player } from './player.js';
import { LONGEST_TICK_S } from './ticks.js';

/** A player of ten seconds, running, whose clock stands at 1000 ms. */
function running() {
  const player = new Player();
  player.duration = 10;
  player.play();
  player.tick(1000);
  return player;
}

test('time follows the clock, not the number of frames', () => {
  const coarse = running();
  const fine = running();
  coarse.tick(1200);
  for (let now = 1010; now <= 1200; now += 10) fine.tick(now);
  assert.ok(Math.abs(coarse.time - 0.2) < 1e-9);
  assert.ok(Math.abs(fine.time - coarse.time) < 1e-9);
});

test('a paused player stands still', () => {
  const player = running();
  player.tick(1100);
  player.pause();
  assert.equal(player.tick(1200), false);
  assert.ok(Math.abs(player.time - 0.1) < 1e-9);
});

test('the first tick after play counts no time that passed before it', () => {
  const player = running();
  player.pause();
  player.tick(2000);
  player.play();
  player.tick(9000);
  assert.equal(player.time, 0);
});

test('a stalled frame moves by the longest tick only', () => {
  const player = running();
  player.tick(61_000);
  assert.equal(player.time, LONGEST_TICK_S);
});

test('the rate is how fast time passes, and a stalled frame moves by no more than the longest tick at that rate', () => {
  for (const rate of [0.5, 1, 1.5, 2, 4]) {
    const player = running();
    player.rate = rate;
    player.tick(1200);
    assert.ok(Math.abs(player.time - 0.2 * rate) < 1e-9);
    player.seek(0);
    player.tick(61_000);
    assert.equal(player.time, LONGEST_TICK_S * rate);
  }
});

test('the rate clamps, and reads what is no number as 1', () => {
  const player = running();
  for (const [wanted, got] of [[0, 0.5], [-2, 0.5], [0.75, 0.75], [9, 4], [Infinity, 4], [-Infinity, 0.5], [NaN, 1]]) {
    player.rate = /** @type {number} */ (wanted);
    assert.equal(player.rate, got);
  }
});

test('a fast player ends at the end as well, and a fast loop goes on by what was left over', () => {
  const [player, loop] = [running(), running()];
  loop.loop = true;
  for (const each of [player, loop]) {
    each.rate = 4;
    each.seek(9.9);
    each.tick(1200);
  }
  assert.equal(player.time, 10);
  assert.equal(player.paused, true);
  assert.ok(Math.abs(loop.time - 0.7) < 1e-9);
});

test('rest drops the time a hidden page spent', () => {
  const player = running();
  player.rest();
  player.tick(1200);
  assert.equal(player.time, 0);
  player.tick(1300);
  assert.ok(Math.abs(player.time - 0.1) < 1e-9);
});

test('a clock that goes backwards does not', () => {
  const player = running();
  player.tick(500);
  assert.equal(player.time, 0);
});

test('it ends at the end, once, and plays again from the beginning', () => {
  const player = running();
  player.seek(9.9);
  player.tick(1200);
  assert.equal(player.time, 10);
  assert.equal(player.ended, true);
  assert.equal(player.paused, true);
  assert.equal(player.tick(1400), false);
  player.play();
  assert.equal(player.time, 0);
  assert.equal(player.ended, false);
});

test('a loop goes on from the beginning by what was left over', () => {
  const player = running();
  player.loop = true;
  player.seek(9.9);
  player.tick(1200);
  assert.ok(Math.abs(player.time - 0.1) < 1e-9);
  assert.equal(player.paused, false);
});

test('seek clamps, and reads what is no number as the beginning', () => {
  const player = running();
  for (const [wanted, got] of [[-1, 0], [4, 4], [11, 10], [Infinity, 10], [-Infinity, 0], [NaN, 0]]) {
    player.seek(/** @type {number} */ (wanted));
    assert.equal(player.time, got);
  }
});

test('without a trip nothing moves and nothing has ended', () => {
  const player = new Player();
  player.play();
  player.tick(0);
  assert.equal(player.tick(100), false);
  assert.equal(player.ended, false);
});
