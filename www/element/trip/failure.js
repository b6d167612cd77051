/**
 * What went wrong, and how it is said.
 *
 * @import {FailureCause, FailureDetail, Problem} from '../trip-map.js'
 * @import {Sentences, Words} from './languages.js'
 */

/** A reason not to show a map; anything else that is thrown is a bug or a trap. */
export class Failure extends Error {
  /**
   * @param {FailureCause} reason
   * @param {string} [found] what was met, for the one who has to mend it: a status, a URL, an exception's words
   * @param {Problem[]} [problems] of the trip file
   */
  constructor(reason, found = '', problems = []) {
    super(found);
    this.name = 'Failure';
    this.reason = reason;
    this.problems = problems;
  }
}

/**
 * The `detail` of the `error` event. Its message is one line: the sentence, what was found, and the first of the
 * problems with its place; all of them are in `problems`.
 * @param {Failure} failure
 * @param {Sentences} english
 * @returns {FailureDetail}
 */
export function failureDetail(failure, english) {
  const [first, ...more] = failure.problems;
  const problem = first && `${place(first)}${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
  // WebKit's own messages end in a line break.
  const message = [english[failure.reason], failure.message, problem].filter(Boolean).join(' · ').replaceAll(/\s+/g, ' ').trim();
  return { cause: failure.reason, message, problems: failure.problems };
}

/**
 * Says it to everyone once: the sentence to the reader, one line to the console.
 * @param {Failure} failure
 * @param {{ english: Words, readers: Words }} words
 * @param {{ fail: (sentence: string, words: Pick<Words, 'lang' | 'direction'>) => void }} frame
 * @returns {FailureDetail} for the page's script
 */
export function report(failure, { english, readers }, frame) {
  const detail = failureDetail(failure, english.sentences);
  // A file of another version may not have the newest sentence.
  const { sentences } = readers;
  if (sentences[failure.reason]) frame.fail(sentences[failure.reason], readers);
  else frame.fail(english.sentences[failure.reason], english);
  console.error(`trip-map: ${detail.message}`);
  return detail;
}

/** @param {Problem} problem */
function place({ at, line, column }) {
  const where = [at, line !== null && `line ${line}`, column !== null && `column ${column}`].filter(Boolean);
  return where.length > 0 ? `${where.join(', ')}: ` : '';
}
