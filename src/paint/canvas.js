/**
 * Traces lines on a canvas in one call: typed arrays cross from WebAssembly as a view, vertices would
 * cost a call each.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Int32Array} lines for each line: how many points, then x and y of each
 * @param {boolean} closed whether each line returns to its start
 */
export function trace(context, lines, closed) {
  context.beginPath();
  for (let at = 0; at < lines.length; ) {
    const end = at + 1 + 2 * lines[at];
    context.moveTo(lines[at + 1], lines[at + 2]);
    for (at += 3; at < end; at += 2) context.lineTo(lines[at], lines[at + 1]);
    if (closed) context.closePath();
  }
}

/**
 * Sets the direction of the text that follows, whatever the page's own: a name marks its own.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {CanvasDirection} direction
 */
export function direct(context, direction) {
  context.direction = direction;
}
